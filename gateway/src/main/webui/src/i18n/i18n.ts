import i18next, { type ResourceKey } from "i18next";
import { initReactI18next } from "react-i18next";
import type en from "./locales/en.json";
import { isLanguage, type Language, languageCodes, preferredLanguage, rememberLanguage } from "./languages";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "web";
    resources: { web: typeof en };
  }
}

const loaders: Record<Language, () => Promise<{ default: ResourceKey }>> = {
  en: () => import("./locales/en.json"),
  ru: () => import("./locales/ru.json"),
  zh: () => import("./locales/zh.json"),
};

export const i18n = i18next.createInstance();

i18n.on("languageChanged", (code) => {
  document.documentElement.lang = code;
});

/** Starts in the preferred language. */
export async function startI18n(language: Language = preferredLanguage()) {
  await i18n.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { web: await texts(language) } },
    supportedLngs: languageCodes,
    fallbackLng: false,
    ns: "web",
    defaultNS: "web",
    interpolation: { escapeValue: false },
  });
}

export async function speak(language: Language) {
  if (!i18n.hasResourceBundle(language, "web")) {
    i18n.addResourceBundle(language, "web", await texts(language));
  }
  await i18n.changeLanguage(language);
  rememberLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : "en";
}

/** Only the texts of a language in use are fetched. */
async function texts(language: Language): Promise<ResourceKey> {
  return (await loaders[language]()).default;
}
