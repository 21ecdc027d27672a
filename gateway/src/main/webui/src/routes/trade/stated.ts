import type { Citation, Source } from "../../ui/Provenance";

/** What every fact of a list has. */
export interface Stated {
  id: string;
  key?: string | null;
  source: Source;
  cites?: Citation | null;
  confidence: string;
  note?: string | null;
}

/** Whole months from the first to the last; of some stocks the last alone is known. */
export interface Months {
  start?: string | null;
  end?: string | null;
}

/** A page of a list. */
export interface Page<T> {
  items: T[];
  next?: string;
  total?: number;
  /** About how many rows there are, where they are too many to count. */
  estimate?: number;
}

/** Rows fetched at a time. */
export const rowsAtATime = 50;
