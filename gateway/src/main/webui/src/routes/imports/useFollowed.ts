import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ProblemError } from "../../api/problem";
import type { Context } from "../../ui/contexts";
import { endings, goesOn, type Import, importQuery, pathOf } from "./imports";

/** How often the job is asked for while its events do not arrive, and in any case. */
const often = 1_000;
const seldom = 15_000;

/** An import as it goes on: told by its events, and asked for where they do not get through. */
export function useFollowed(context: Context, id: string) {
  const client = useQueryClient();
  const [silent, setSilent] = useState(false);
  const query = useQuery({
    ...importQuery(context, id),
    staleTime: 0,
    refetchInterval: ({ state }) => isFollowed(state) && (silent ? often : seldom),
  });
  const listening = isFollowed(query) && !silent;
  useEffect(() => {
    if (!listening) return undefined;
    const { queryKey } = importQuery(context, id);
    const events = new EventSource(`${pathOf(context, id)}/events`);
    const told = ({ data }: MessageEvent<string>) => {
      // What was asked for before is older than what is told now.
      void client.cancelQueries({ queryKey, exact: true });
      client.setQueryData(queryKey, JSON.parse(data) as Import);
    };
    for (const name of ["progress", ...endings]) events.addEventListener(name, told);
    events.addEventListener("error", () => {
      // Not taken up again by the browser: the end of an import ends its events too.
      events.close();
      setSilent(true);
    });
    return () => {
      events.close();
    };
  }, [client, context, id, listening]);
  useEffect(() => {
    if (!silent) return undefined;
    const again = setTimeout(() => {
      setSilent(false);
    }, seldom);
    return () => {
      clearTimeout(again);
    };
  }, [silent]);
  return query;
}

/** Whether there is more to come: the job goes on, and is not removed. */
function isFollowed({ data, error }: { data: Import | undefined; error: Error | null }) {
  const removed = error instanceof ProblemError && error.problem.status === 404;
  return data !== undefined && goesOn(data) && !removed;
}
