import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../api/client";
import type { Page } from "../../../api/page";
import type { Language } from "../../../i18n/languages";
import { queryOf } from "../../../ui/queryState";
import type { Amount } from "../Evidence";
import type { Months } from "../stated";

export const reasons = [
  "no_measure",
  "no_period",
  "base_unknown",
  "no_base_figure",
  "no_actual",
  "other_scope",
  "other_basis",
] as const;

/** What was aimed at beside what was reached, or why the two cannot be compared. */
export interface Target {
  reporter: string;
  partner: string;
  targetOf?: string | null;
  indicator?: string | null;
  scope: string;
  commodities: string[];
  period?: Months | null;
  observedOn?: string | null;
  unit?: string | null;
  target?: Amount | null;
  targetRatio?: number | null;
  actual?: Amount | null;
  reached?: number | null;
  reachedQualifier?: string | null;
  reason?: string | null;
  observation: string;
  source: { key: string };
}

export const targetFilters = ["reporter", "partner", "targetOf", "scope", "period"] as const;

export type TargetFilters = Record<(typeof targetFilters)[number], string>;

export function targetsQuery(filters: TargetFilters, language: Language) {
  return queryOptions({
    queryKey: ["trade", "targets", filters, language],
    queryFn: ({ signal }) =>
      getJson<Page<Target>>(`/api/trade/v1/targets?${queryOf({ ...filters })}`, signal),
    placeholderData: keepPreviousData,
  });
}
