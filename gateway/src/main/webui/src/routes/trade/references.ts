import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../api/client";
import type { Page } from "../../api/page";
import type { Language } from "../../i18n/languages";
import type { Suggestion } from "../../ui/Combobox";
import { queryOf } from "../../ui/queryState";

/** What a filter can refer to: a territory; a territory or a party; a commodity. */
export type ReferenceKind = "territory" | "participant" | "commodity";

export function suggestionsQuery(kind: ReferenceKind, text: string, language: Language) {
  return kind === "commodity"
    ? commoditiesQuery(text, language)
    : participantsQuery(text, language, kind === "participant");
}

interface Named {
  key?: string;
  code?: string;
  name: string;
}

const asManyAsFit = 8;

/** Territories, and parties too, whose name has the text. Where regions-service is away, parties alone. */
function participantsQuery(text: string, language: Language, parties: boolean) {
  return queryOptions({
    queryKey: ["trade", parties ? "participants" : "territories", text, language],
    enabled: text.trim() !== "",
    queryFn: async ({ signal }): Promise<Suggestion[]> => {
      const query = queryOf({ q: text.trim(), limit: asManyAsFit });
      const lists = await Promise.allSettled([
        parties ? getJson<Page<Named>>(`/api/trade/v1/parties?${query}`, signal) : { items: [] },
        getJson<Page<Named>>(`/api/regions/v1/territories?${query}`, signal),
      ]);
      return lists
        .flatMap((list) => (list.status === "fulfilled" ? list.value.items : []))
        .map(({ key, code, name }) => ({ value: code ?? key ?? name, name, hint: code ?? key ?? "" }))
        .slice(0, 2 * asManyAsFit);
    },
  });
}

function commoditiesQuery(text: string, language: Language) {
  return queryOptions({
    queryKey: ["trade", "commodities", text, language],
    enabled: text.trim() !== "",
    queryFn: async ({ signal }): Promise<Suggestion[]> => {
      const digits = /^\d{2}(\d{2}){0,2}$/.test(text.trim());
      const query = queryOf({ [digits ? "hsCode" : "q"]: text.trim(), limit: asManyAsFit });
      const { items } = await getJson<Page<Named & { hsCode?: string | null }>>(
        `/api/trade/v1/commodities?${query}`,
        signal,
      );
      return items.map(({ key, name, hsCode }) => ({
        value: key ?? name,
        name,
        hint: hsCode ?? "",
      }));
    },
  });
}

/** What the chosen reporter, partner or commodity is called; its code where that cannot be told. */
export function nameQuery(kind: ReferenceKind, reference: string, language: Language) {
  const territory = /^[A-Z]{2}($|[-/])|^GRP\//.test(reference);
  const list =
    kind === "commodity" ? "trade/v1/commodities" : territory ? "regions/v1/territories" : "trade/v1/parties";
  return queryOptions({
    queryKey: ["trade", "name", list, reference, language],
    enabled: reference !== "",
    retry: false,
    queryFn: async ({ signal }) =>
      (await getJson<Named>(`/api/${list}/${encodeURIComponent(keyOf(kind, reference))}`, signal)).name,
  });
}

/** What stands for it in a path. An HS code has a commodity of its own. */
function keyOf(kind: ReferenceKind, reference: string): string {
  return kind === "commodity" && isHsCode(reference) ? `hs-${reference}` : reference.replaceAll("/", "~");
}

export function isHsCode(reference: string): boolean {
  return /^\d+$/.test(reference);
}
