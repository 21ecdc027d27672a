import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../api/client";
import type { Language } from "../../../i18n/languages";
import { given, queryOf } from "../../../ui/queryState";
import type { Conversion } from "../currency";
import type { Evidence } from "../Evidence";
import type { Basis, Quantity } from "../terms";

export const frequencies = [
  "year",
  "half_year",
  "quarter",
  "month",
  "nine_months",
  "other",
  "stock",
] as const;

export type Frequency = (typeof frequencies)[number];

export const growthReasons = [
  "no_value",
  "no_base_figure",
  "other_scope",
  "other_basis",
  "other_status",
  "base_unknown",
  "other_base",
  "base_not_positive",
  "not_bounded",
  "no_base_period",
  "no_quantity",
] as const;

/** What is known of a series at one period, or that nothing is. */
export interface Point extends Quantity, Evidence {
  scope: string;
  period?: { start: string; end: string } | null;
  observedOn?: string | null;
  frequency: string;
  gap: boolean;
  growth?: { changeRatio: number; by: string } | null;
  growthReason?: string | null;
  balance?: { value: number; qualifier: string; derived: boolean } | null;
  /** Where another currency was asked for, and there is a value. */
  conversion?: Conversion | null;
}

interface Group extends Basis {
  measure: string;
  indicator?: string | null;
  scope: string;
  unit?: string | null;
  facts: number;
  commodities: string[];
}

export interface Series {
  series: (Group & { reporter: string; partner: string })[];
  others: Group[];
  items: Point[];
  explanation?: string | null;
}

export const seriesFilters = [
  "reporter",
  "partner",
  "measure",
  "commodity",
  "scope",
  "unit",
  "indicator",
  "valuation",
  "hsEdition",
  "observationStatus",
  "frequency",
  "currency",
] as const;

export type SeriesFilter = (typeof seriesFilters)[number];

/** Whether enough is chosen to ask for a series. */
export function isAsked({ reporter, partner, measure }: Record<SeriesFilter, string>) {
  return reporter !== "" && partner !== "" && measure !== "";
}

export function seriesQuery(filters: Record<SeriesFilter, string>, language: Language) {
  return queryOptions({
    queryKey: ["trade", "series", filters, language],
    enabled: isAsked(filters),
    queryFn: ({ signal }) =>
      getJson<Series>(`/api/trade/v1/series?${queryOf({ ...given(filters), with: "balance" })}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** The first day of a point, as milliseconds: where the axis of time tells its year. */
export function instantOf({ period, observedOn }: Point): number {
  const [year = 0, month = 1, day = 1] = (period?.start ?? observedOn ?? "").split("-").map(Number);
  return Date.UTC(year, month - 1, day);
}

export function isFrequency(term: string): term is Frequency {
  return frequencies.some((frequency) => frequency === term);
}
