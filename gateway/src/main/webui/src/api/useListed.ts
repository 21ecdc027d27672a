import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";
import { useFormat } from "../i18n/format";
import type { Context } from "../ui/contexts";
import { queryOf } from "../ui/queryState";
import { getJson } from "./client";
import { type Page, rowsAtATime } from "./page";
import { ProblemError } from "./problem";

/** The first page, which is counted if that is not too much, or one that a cursor leads to. */
type Where = { total: true } | { cursor: string };

/** A list of one context, a page at a time; the cursor carries filters and order. */
export function useListed<T>(
  context: Context,
  list: string,
  filters: Record<string, string>,
  rows = rowsAtATime,
): UseInfiniteQueryResult<InfiniteData<Page<T>>> {
  const { language } = useFormat();
  return useInfiniteQuery<Page<T>, Error, InfiniteData<Page<T>>, readonly unknown[], Where>({
    queryKey: [context, list, filters, language],
    queryFn: async ({ signal, pageParam }) => {
      const page = (where: object) =>
        getJson<Page<T>>(
          `/api/${context}/v1/${list}?${queryOf({ ...filters, limit: rows, ...where })}`,
          signal,
        );
      try {
        return await page(pageParam);
      } catch (error) {
        if (!("total" in pageParam && error instanceof ProblemError && error.tooLarge)) throw error;
        return { ...(await page({})), estimate: error.problem.estimatedRows ?? 0 };
      }
    },
    initialPageParam: { total: true },
    getNextPageParam: (last) => (last.next ? { cursor: last.next } : undefined),
    placeholderData: keepPreviousData,
  });
}
