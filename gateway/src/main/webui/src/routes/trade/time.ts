import type { Format } from "../../i18n/format";
import type { Months } from "./stated";

interface Dated {
  period?: Months | null;
  observedOn?: string | null;
}

/** The months of a flow, or the date of a stock; null where neither is known. */
export function timeOf(
  { period, observedOn }: Dated,
  { partialDate, period: months }: Format,
): string | null {
  if (observedOn) return partialDate(observedOn);
  if (!period?.end) return null;
  return period.start ? months(period.start, period.end) : partialDate(period.end);
}

/** Months as the address and the server write them: 2022, or 2022-01..2022-09. */
export function monthsOf({ start, end }: Months): string {
  const year = start?.slice(0, 4) ?? "";
  return start === `${year}-01` && end === `${year}-12` ? year : `${start ?? ""}..${end ?? ""}`;
}
