import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "../../api/client";
import type { Language } from "../../i18n/languages";
import { type Context, contexts } from "../../ui/contexts";
import type { Citation, Source } from "../../ui/Provenance";

/** `GET /api/overview` of the gateway. */
export interface Overview {
  contexts: {
    trade: Figures<"observations" | "commodities" | "parties">;
    regions: Figures<"territories" | "agreements">;
    education: Figures<"institutions" | "agreements">;
  };
  latest: Fact[];
}

/** What one context holds; it may be away while the others answer. */
export type Figures<Kind extends string> =
  { available: true; counts: Record<Kind, number>; estimated?: Kind[] } | { available: false };

export interface Fact {
  context: Context;
  type: string;
  id: string;
  title: string;
  /** EDTF level 0, of the precision known. */
  date?: string | null;
  /** The months of a flow. */
  period?: { start: string; end: string } | null;
  source: Source;
  cites?: Citation | null;
  confidence: string;
}

const soon = 10_000;

/** Titles come in the language asked for. Asked again soon while a context is away or nothing is there yet. */
export function overviewQuery(language: Language) {
  return queryOptions({
    queryKey: ["overview", language],
    queryFn: ({ signal }) => getJson<Overview>("/api/overview", signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (isPartial(data) || isEmpty(data)) && soon,
  });
}

function isPartial(overview: Overview) {
  return contexts.some((context) => !overview.contexts[context].available);
}

/** All contexts answer, and none holds anything. */
export function isEmpty(overview: Overview) {
  return overview.latest.length === 0 && contexts.every((context) => total(overview.contexts[context]) === 0);
}

function total(figures: Figures<string>) {
  return figures.available ? Object.values(figures.counts).reduce((sum, count) => sum + count, 0) : NaN;
}
