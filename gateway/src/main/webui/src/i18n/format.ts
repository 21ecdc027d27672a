import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isLanguage, type Language, languages } from "./languages";

export interface Format {
  language: Language;
  number: (value: number) => string;
  /** A rate, which may be far below one, to six digits. */
  rate: (value: number) => string;
  /** A date of the precision known, EDTF level 0: `2022`, `2022-10` or `2022-10-05`; anything else comes back as it is. */
  partialDate: (date: string) => string;
  /** Whole months, both included: a year, a month, or from one to the other. */
  period: (start: string, end: string) => string;
  /** A change as a percentage with its sign: 1.15 is +15 %. */
  change: (ratio: number) => string;
  /** An RFC 3339 instant as the time of day here, with the day when it is not today. */
  moment: (instant: string) => string;
}

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Keeps the Russian sign of a year on the line of its year. */
const unbroken = (date: string) => date.replaceAll(" г.", "\u00a0г.");

export function formatFor(language: Language): Format {
  const { locale } = languages[language];
  const numbers = new Intl.NumberFormat(locale);
  const rates = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const year = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric" });
  const month = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "long" });
  const monthAlone = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    // The long name of a Chinese month alone is written out.
    month: language === "zh" ? "short" : "long",
  });
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 1,
  });
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" });
  const timeToday = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const timeAnyDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const partialDate = (date: string) => {
    const [, years, months, days] = partial.exec(date) ?? [];
    const instant = Date.parse(`${years ?? ""}-${months ?? "01"}-${days ?? "01"}T00:00:00Z`);
    if (Number.isNaN(instant)) {
      return date;
    }
    return unbroken((days ? day : months ? month : year).format(instant));
  };
  return {
    language,
    number: (value) => numbers.format(value),
    rate: (value) => rates.format(value),
    partialDate,
    period: (start, end) => {
      if (start.length !== 7 || end.length !== 7) return `${partialDate(start)} – ${partialDate(end)}`;
      if (start === end) return partialDate(start);
      const years = start.slice(0, 4);
      if (start.endsWith("-01") && end === `${years}-12`) return partialDate(years);
      const [first, last] = [Date.parse(`${start}-01T00:00:00Z`), Date.parse(`${end}-01T00:00:00Z`)];
      // The browser's own range names the year twice in Russian, and in Chinese both months by numbers alone.
      if (end.startsWith(years)) {
        if (language === "ru") return unbroken(`${monthAlone.format(first)} – ${month.format(last)}`);
        if (language === "zh") return `${month.format(first)}至${monthAlone.format(last)}`;
      }
      return unbroken(month.formatRange(first, last));
    },
    change: (ratio) => percent.format(ratio - 1),
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
