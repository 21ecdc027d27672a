import { expect, test } from "vitest";
import { type Language, languageCodes, languages } from "./languages";
import en from "./locales/en.json";
import ru from "./locales/ru.json";
import zh from "./locales/zh.json";

interface Texts {
  [key: string]: string | Texts;
}

const all: Record<Language, Map<string, string>> = { en: flat(en), ru: flat(ru), zh: flat(zh) };
const plural = /_(zero|one|two|few|many|other)$/;

function flat(texts: Texts, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === "string" ? [[prefix + key, text] as const] : [...flat(text, `${prefix}${key}.`)],
    ),
  );
}

test("every language has a text for every key", () => {
  const keys = (language: Language) =>
    [...new Set([...all[language].keys()].map((key) => key.replace(plural, "")))].sort();
  expect(keys("ru")).toEqual(keys("en"));
  expect(keys("zh")).toEqual(keys("en"));
});

test.each(languageCodes)("%s has all of its own plural forms and no other", (language) => {
  const forms = new Map<string, string[]>();
  for (const key of all[language].keys()) {
    const form = plural.exec(key)?.[1];
    if (form) {
      const base = key.replace(plural, "");
      forms.set(base, [...(forms.get(base) ?? []), form]);
    }
  }
  const rules = new Intl.PluralRules(languages[language].locale).resolvedOptions().pluralCategories;
  for (const [base, found] of forms) {
    expect([base, found.sort()]).toEqual([base, [...rules].sort()]);
  }
});

test.each(languageCodes)("%s has no empty text and the same placeholders as English", (language) => {
  const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const [key, text] of all[language]) {
    expect([key, text.trim()]).not.toEqual([key, ""]);
    expect([key, placeholders(text)]).toEqual([key, placeholders(all.en.get(key) ?? text)]);
  }
});
