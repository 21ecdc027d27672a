import type { Stated } from "../stated";
import type { Quantity } from "../terms";

export const states = ["applied", "valid", "undated", "suspended", "revoked", "expired", "unknown"] as const;

interface Access extends Stated {
  holder: string;
  holderTerritory?: string | null;
  product: string;
  hsCodes: string[];
  market: string;
  reportedStatus?: string | null;
}

/** A permit of one holder. */
export interface Permit extends Access {
  number?: string | null;
  authority?: string | null;
  state: string;
  grantedOn?: string | null;
  expiresOn?: string | null;
}

/** A total that a source reports. */
export interface PermitCount extends Access, Quantity {
  count?: number | null;
  observedOn?: string | null;
}

/** Who makes a product, and may not sell it to a market. */
export interface Producer {
  id: string;
  holder: string;
  holderTerritory?: string | null;
  /** Whether permits cover a part of the product. */
  partly: boolean;
  /** The keys of all its permits, whatever for. */
  permits: string[];
}

const aDay = 24 * 60 * 60_000;

/** Whole days from today until the last day that the date may be; negative when that is over. */
export function daysUntil(date: string, today = new Date()): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  const last =
    month === undefined
      ? Date.UTC(year, 11, 31)
      : day === undefined
        ? Date.UTC(year, month, 0)
        : Date.UTC(year, month - 1, day);
  return Math.round(
    (last - Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate())) / aDay,
  );
}
