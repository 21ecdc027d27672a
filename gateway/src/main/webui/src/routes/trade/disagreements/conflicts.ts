import { type InfiniteData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { deleteJson, getJson, getTagged, putJson, type Tagged } from "../../../api/client";
import type { Page } from "../../../api/page";
import { queryOf } from "../../../ui/queryState";
import type { Version } from "../figures/figures";

export const conflictStates = ["open", "settled"] as const;

export type ConflictState = (typeof conflictStates)[number];

/** Figures that disagree on one quantity. */
export interface Conflict {
  id: string;
  state: string;
  /** Their ids. */
  members: string[];
  /** Why an editor declared it. */
  reason?: string | null;
  preferred?: string | null;
  preferredBy?: string | null;
  preferenceReason?: string | null;
  /** Why an editor took back the choice that had settled it. */
  reopeningReason?: string | null;
}

/** Which figure counts, as an editor says it in the version that was read, with the reason. */
export type Decision = (tagged: Tagged<Conflict>, reason: string) => Promise<Conflict>;

const pathOf = (id: string) => `/api/trade/v1/conflicts/${encodeURIComponent(id)}`;

/** Read anew each time: what is chosen between must be what is on record now. */
export function conflictQuery(id: string) {
  return queryOptions({
    queryKey: ["trade", "conflict", id],
    queryFn: ({ signal }) => getTagged<Conflict>(pathOf(id), signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Who decided what, and when: read where an editor has. */
export function decisionsQuery({ id, preferredBy, reopeningReason }: Conflict) {
  return queryOptions({
    queryKey: ["trade", "conflict", id, "history"],
    queryFn: ({ signal }) => getJson<Page<Version>>(`${pathOf(id)}/history`, signal),
    enabled: preferredBy === "editor" || reopeningReason != null,
  });
}

export function prefer(preferred: string): Decision {
  return ({ body, etag }, reason) => putJson(`${pathOf(body.id)}/preference`, { preferred, reason }, etag);
}

export const takeBack: Decision = ({ body, etag }, reason) =>
  deleteJson(`${pathOf(body.id)}/preference?${queryOf({ reason })}`, etag);

/**
 * Shows what was decided. A list keeps the conflict in its place, though it may belong into another one now: whoever
 * decided finds it where it was. Series, rankings and other lists show the preferred figures, and are read again.
 */
export async function showDecided(client: QueryClient, decided: Conflict) {
  const lists = ["trade", "conflicts"];
  client.setQueriesData<InfiniteData<Page<Conflict>>>(
    { queryKey: lists },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((one) => (one.id === decided.id ? decided : one)),
        })),
      },
  );
  await Promise.all([
    client.invalidateQueries({ queryKey: lists, refetchType: "none" }),
    client.invalidateQueries({
      queryKey: ["trade"],
      predicate: ({ queryKey }) => queryKey[1] !== "conflicts",
    }),
  ]);
}
