import { queryOptions } from "@tanstack/react-query";
import { getJson, getTagged, putJson, type Tagged } from "../../../api/client";
import type { Version } from "../figures/figures";
import type { Page } from "../stated";

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
}

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

export function settlementQuery(id: string, settled: boolean) {
  return queryOptions({
    queryKey: ["trade", "conflict", id, "history"],
    queryFn: ({ signal }) => getJson<Page<Version>>(`${pathOf(id)}/history`, signal),
    enabled: settled,
  });
}

export function prefer({ body, etag }: Tagged<Conflict>, preferred: string, reason: string) {
  return putJson<Conflict>(`${pathOf(body.id)}/preference`, { preferred, reason }, etag);
}
