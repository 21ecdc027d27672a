import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../api/client";
import type { Language } from "../../../i18n/languages";
import { queryOf } from "../../../ui/queryState";
import type { Conversion } from "../currency";
import type { Evidence } from "../Evidence";
import type { ReferenceKind } from "../references";
import type { Months } from "../stated";
import type { Basis, Quantity } from "../terms";

export const compared = ["partner", "commodity", "reporter"] as const;

type Compared = (typeof compared)[number];

export const kinds = ["country", "territory", "party"] as const;

export const levels = ["all", "named", "basket", "chapter", "heading", "subheading"] as const;

/** One of a ranking: a partner, a commodity or a reporter. */
export interface Entry extends Quantity, Evidence {
  /** By the values alone. */
  rank: number;
  /** The best rank that the bounds of all values allow. */
  rankFrom: number;
  /** The worst one; the rank is certain where both are the same. */
  rankTo: number;
  entity: string;
  value: number;
  percent?: number | null;
  percentQualifier?: string | null;
  /** As it is reported, where the value is converted. */
  originalValue?: number | null;
}

/** What alone is compared with each other. */
export interface Other extends Basis {
  scope: string;
  unit: string;
  level: string;
  /** Of reporters and partners: countries, their parts, or parties. */
  kind?: string | null;
  entries: number;
}

export interface Ranked extends Other {
  measure: string;
  period: Months;
}

export interface Ranking {
  ranked?: Ranked | null;
  total?: { value: number; qualifier: string; of: string } | null;
  /** How all values came into the currency that was asked for, or why they did not. */
  conversion?: Conversion | null;
  others: Other[];
  items: Entry[];
  periods: Months[];
  explanation?: string | null;
}

/** One of those that changed most. */
export interface Mover extends Quantity, Evidence {
  rank: number;
  entity: string;
  value: number;
  baseValue: number;
  baseQualifier: string;
  change?: number | null;
  changeQualifier?: string | null;
  changeRatio?: number | null;
}

export interface Movers {
  basePeriod: Months;
  onlyNow: number;
  onlyBefore: number;
  items: Mover[];
  explanation?: string | null;
}

export const rankingFilters = [
  "by",
  "reporter",
  "partner",
  "commodity",
  "measure",
  "period",
  "scope",
  "unit",
  "level",
  "kind",
  "valuation",
  "hsEdition",
  "currency",
  "top",
] as const;

export type RankingFilter = (typeof rankingFilters)[number];

export type Asked = Record<RankingFilter, string>;

/** Whether an entry may come before or after where its value alone puts it. */
export function isUncertain({ rankFrom, rankTo }: Pick<Entry, "rankFrom" | "rankTo">): boolean {
  return rankFrom !== rankTo;
}

/** As many as the server ranks at most. */
export const most = 500;

export function comparedIn({ by }: Asked): Compared {
  return compared.find((one) => one === by) ?? "partner";
}

export function kindOf(by: Compared): ReferenceKind {
  return by === "commodity" ? "commodity" : "participant";
}

/** The filters that a ranking of this kind has: who is compared is not given, and a level is one of commodities alone. */
export function filtersOf(by: Compared): RankingFilter[] {
  return rankingFilters.filter(
    (name) =>
      name !== by && (name !== "level" || by === "commodity") && (name !== "kind" || by !== "commodity"),
  );
}

/** Whether enough is chosen to rank something. */
export function isAsked(filters: Asked): boolean {
  return (["reporter", "partner", "measure", "period"] as const).every(
    (name) => filters[name] !== "" || name === comparedIn(filters),
  );
}

/** What is asked of the server: without what a ranking of this kind does not know. */
export function questionOf(filters: Asked): Record<string, string> {
  const by = comparedIn(filters);
  return { ...Object.fromEntries(filtersOf(by).map((name) => [name, filters[name]])), by };
}

export function rankingQuery(filters: Asked, language: Language) {
  const question = questionOf(filters);
  return queryOptions({
    queryKey: ["trade", "rankings", question, language],
    queryFn: ({ signal }) => getJson<Ranking>(`/api/trade/v1/rankings?${queryOf(question)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** What changed most of the same that a ranking compares, and nothing else; as it is reported, as no rate is of two years. */
export function moversQuery(filters: Asked, ranked: Ranked, language: Language) {
  const question = questionOf({ ...filters, ...parametersOf(ranked), currency: "", top: "" });
  return queryOptions({
    queryKey: ["trade", "movers", question, language],
    queryFn: ({ signal }) => getJson<Movers>(`/api/trade/v1/movers?${queryOf(question)}`, signal),
  });
}

/** The parameters that choose just this. */
export function parametersOf({ scope, unit, level, kind, valuationBasis, hsEdition }: Other) {
  return {
    ...{ scope, unit, level, kind: kind ?? "" },
    ...{ valuation: valuationBasis ?? "", hsEdition: hsEdition ?? "" },
  };
}
