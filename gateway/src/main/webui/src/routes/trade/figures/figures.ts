import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../api/client";
import type { Page } from "../../../api/page";
import type { Language } from "../../../i18n/languages";
import type { Months, Stated } from "../stated";
import type { Quantity } from "../terms";

/** An observation of trade-service. */
export interface Figure extends Stated, Quantity {
  key: string;
  reporter: string;
  reporterName?: string | null;
  partner: string;
  partnerName?: string | null;
  measure: string;
  indicator?: string | null;
  scope: string;
  commodities: string[];
  hsCodes: string[];
  period?: Months | null;
  observedOn?: string | null;
  changeRatio?: number | null;
  basePeriod?: Months | null;
  baseUnknown: boolean;
  denominator?: string | null;
  targetOf?: string | null;
  valuationBasis?: string | null;
  hsEdition?: string | null;
  /** Fuller records of the same fact, as `folder/file:key`, at which alone it is counted. */
  sameAs?: string[];
  preferred: boolean;
  conflicts: string[];
  cite?: string | null;
}

export interface Version {
  version: number;
  action: string;
  changedAt: string;
  changedBy: string;
  changes: { field: string; from?: unknown; to?: unknown }[];
}

export const filterNames = [
  "reporter",
  "partner",
  "commodity",
  "measure",
  "scope",
  "periodFrom",
  "periodTo",
] as const;

export type FigureFilter = (typeof filterNames)[number];

export function figureQuery(key: string, language: Language) {
  return queryOptions({
    queryKey: ["trade", "observation", key, language],
    queryFn: ({ signal }) => getJson<Figure>(`/api/trade/v1/observations/${encodeURIComponent(key)}`, signal),
  });
}

export function historyQuery(key: string) {
  return queryOptions({
    queryKey: ["trade", "observation", key, "history"],
    queryFn: ({ signal }) =>
      getJson<Page<Version>>(`/api/trade/v1/observations/${encodeURIComponent(key)}/history`, signal),
  });
}
