/** Into which values can be converted. */
export const currencies = ["USD", "CNY", "EUR", "INR"] as const;

/** How a value came into the currency that was asked for, or why it did not. */
export interface Conversion {
  converted: boolean;
  from?: string | null;
  originalValue?: number | null;
  /** Units of the currency for one of the reported: the average of the months. */
  rate?: number | null;
  /** Of the rate, and of how many it is the average. */
  firstMonth?: string | null;
  months?: number | null;
  reason?: string | null;
  /** Of which no rate is on record. */
  missingMonths?: string[];
}

/** The month that comes so many months after another. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}
