import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isLanguage, type Language, languages } from "./languages";

export interface Format {
  language: Language;
  number: (value: number) => string;
  /** A date of the precision known, EDTF level 0: `2022`, `2022-10` or `2022-10-05`; anything else comes back as it is. */
  partialDate: (date: string) => string;
  /** An RFC 3339 instant as the time of day here, with the day when it is not today. */
  moment: (instant: string) => string;
}

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function formatFor(language: Language): Format {
  const { locale } = languages[language];
  const numbers = new Intl.NumberFormat(locale);
  const year = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric" });
  const month = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "long" });
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" });
  const timeToday = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const timeAnyDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    language,
    number: (value) => numbers.format(value),
    partialDate: (date) => {
      const [, years, months, days] = partial.exec(date) ?? [];
      const instant = Date.parse(`${years ?? ""}-${months ?? "01"}-${days ?? "01"}T00:00:00Z`);
      if (Number.isNaN(instant)) {
        return date;
      }
      return (days ? day : months ? month : year).format(instant);
    },
    moment: (instant) => {
      const at = new Date(instant);
      const today = at.toDateString() === new Date().toDateString();
      return (today ? timeToday : timeAnyDay).format(at);
    },
  };
}

/** Formats of the language in use. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : "en";
  return useMemo(() => formatFor(language), [language]);
}
