import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Context } from "../../ui/contexts";
import { endings, goesOn, type Import, importQuery, pathOf } from "./imports";

/** How often the job is asked for once its events do not arrive, and in any case. */
const often = 1_000;
const seldom = 15_000;

/** An import as it goes on: told by its events, and asked for where they do not get through. */
export function useFollowed(context: Context, id: string) {
  const client = useQueryClient();
  const [silent, setSilent] = useState(false);
  const query = useQuery({
    ...importQuery(context, id),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => data !== undefined && goesOn(data) && (silent ? often : seldom),
  });
  const listening = query.data !== undefined && goesOn(query.data) && !silent;
  useEffect(() => {
    if (!listening) return undefined;
    const events = new EventSource(`${pathOf(context, id)}/events`);
    const told = ({ data }: MessageEvent<string>) => {
      client.setQueryData(importQuery(context, id).queryKey, JSON.parse(data) as Import);
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
  return query;
}
