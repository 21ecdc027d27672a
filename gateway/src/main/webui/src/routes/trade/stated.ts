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
