import { recall, remember } from "../ui/preference";

/** The languages of the client: the code, the name in itself, and the locale that formats its numbers and dates. */
export const languages = {
  en: { name: "English", locale: "en-GB" },
  ru: { name: "Русский", locale: "ru-RU" },
  zh: { name: "中文", locale: "zh-CN" },
} as const;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

export function isLanguage(code: string | null | undefined): code is Language {
  return code != null && Object.hasOwn(languages, code);
}

/** What the person chose before, else the first of the browser's languages that Accord speaks, else English. */
export function preferredLanguage(): Language {
  const chosen = recall("language");
  if (isLanguage(chosen)) {
    return chosen;
  }
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
}

export function rememberLanguage(language: Language) {
  remember("language", language);
}
