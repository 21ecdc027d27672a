/** A page of a list. */
export interface Page<T> {
  items: T[];
  next?: string;
  total?: number;
  /** About how many rows there are, where they are too many to count. */
  estimate?: number;
  /** Why there is nothing. */
  explanation?: string | null;
}

/** Rows fetched at a time. */
export const rowsAtATime = 50;
