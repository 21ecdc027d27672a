import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../api/client";
import type { Page } from "../../../api/page";
import type { Language } from "../../../i18n/languages";
import { queryOf } from "../../../ui/queryState";
import type { Amount } from "../Evidence";
import type { Months } from "../stated";

export const checkFilters = ["reporter", "partner", "commodity", "scope", "tolerance"] as const;

export type Checked = Record<(typeof checkFilters)[number], string>;

interface About {
  scope: string;
  commodities: string[];
  unit: string;
  period: Months;
}

/** A reported figure that differs from what follows from others. */
export interface Discrepancy extends About {
  reporter: string;
  partner: string;
  measure: string;
  reported: Amount;
  observation: string;
  source: { key: string };
  derived: Amount;
  gap: number;
  gapPercent?: number | null;
}

export interface Discrepancies {
  compared: number;
  tolerance: number;
  items: Discrepancy[];
  explanation?: string | null;
}

export interface Side {
  measure: string;
  amount: Amount;
  observation?: string | null;
  source?: { key: string } | null;
}

/** One trade as the side that sends and the side that receives report it. */
export interface Reflection extends About {
  from: string;
  to: string;
  sending?: Side | null;
  receiving?: Side | null;
  difference?: number | null;
  differenceQualifier?: string | null;
  agree?: boolean | null;
}

export function discrepanciesQuery(filters: Checked, language: Language) {
  return queryOptions({
    queryKey: ["trade", "discrepancies", filters, language],
    queryFn: ({ signal }) =>
      getJson<Discrepancies>(`/api/trade/v1/discrepancies?${queryOf({ ...filters })}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Both sides' figures are compared without any tolerance. */
export function mirrorQuery({ reporter, partner, commodity, scope }: Checked, language: Language) {
  const filters = { reporter, partner, commodity, scope };
  return queryOptions({
    queryKey: ["trade", "mirror", filters, language],
    queryFn: ({ signal }) => getJson<Page<Reflection>>(`/api/trade/v1/mirror?${queryOf(filters)}`, signal),
    placeholderData: keepPreviousData,
  });
}
