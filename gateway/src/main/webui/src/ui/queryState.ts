import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/** What is asked for, kept in the page's address, so that a link leads to the same answer. */
export function useQueryState<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const values = useMemo(
    () => Object.fromEntries(names.map((name) => [name, params.get(name) ?? ""])) as Record<Name, string>,
    [names, params],
  );
  const change = useCallback(
    (changes: Partial<Record<Name, string>>, options?: { replace: boolean }) => {
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | undefined>(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      }, options);
    },
    [setParams],
  );
  return [values, change] as const;
}

/** The parameters that have a value, as the query of an address. */
export function queryOf(values: Record<string, string | number | boolean>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== "") query.set(name, String(value));
  return query.toString();
}

/** Those that have a value. */
export function given(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}
