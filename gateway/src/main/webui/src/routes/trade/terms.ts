import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import { languages } from "../../i18n/languages";

export const measures = [
  "turnover",
  "exports",
  "imports",
  "balance",
  "volume",
  "count",
  "share",
  "rank",
  "target",
] as const;
export const scopes = ["goods", "services", "goods_and_services", "food", "unspecified"] as const;
const qualifiers = ["exact", "about", "almost", "more_than", "at_least", "up_to"] as const;
const units = ["percent", "count", "rank", "t", "m3"] as const;
const statuses = [
  "time_series_break",
  "definition_differs",
  "estimated",
  "forecast",
  "experimental",
  "imputed",
  "provisional",
  "low_reliability",
  "unvalidated",
] as const;
const confidences = ["high", "medium", "low"] as const;

export interface Quantity {
  value?: number | null | undefined;
  unit?: string | null | undefined;
  qualifier?: string | null | undefined;
  /** How firm it is, where it is not as any other. */
  observationStatus?: string | null | undefined;
}

/** What figures rest on beside their quantity, and are never mixed by. */
export interface Basis {
  valuationBasis?: string | null | undefined;
  hsEdition?: string | null | undefined;
  observationStatus?: string | null | undefined;
}

/** The field's terms and quantities in the language in use; a term that this client does not know stays as it is. */
export function useTerms() {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  return useMemo(() => {
    const status = (term: string) => {
      const known = statuses.find((one) => one === term);
      return known ? t(`trade.status.${known}`) : words(term);
    };
    const countries = new Intl.DisplayNames(languages[language].locale, { type: "region" });
    return {
      measure: (term: string) => {
        const known = measures.find((measure) => measure === term);
        return known ? t(`trade.measure.${known}`) : words(term);
      },
      scope: (term: string) => {
        const known = scopes.find((scope) => scope === term);
        return known ? t(`trade.scope.${known}`) : words(term);
      },
      confidence: (term: string) => {
        const known = confidences.find((confidence) => confidence === term);
        return known ? t(`overview.confidence.${known}`) : term;
      },
      /** A country by its name in the language in use, anything else as its source calls it. */
      place: (code: string, name?: string | null) =>
        /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : (name ?? code),
      /** FOB or CIF, an edition of the HS, or that it is a forecast. */
      basis: ({ valuationBasis, hsEdition, observationStatus }: Basis) =>
        [
          valuationBasis?.toUpperCase() ?? "",
          hsEdition?.toUpperCase() ?? "",
          observationStatus ? status(observationStatus) : "",
        ].filter((part) => part !== ""),
      quantity: ({ value, unit, qualifier, observationStatus }: Quantity) => {
        if (value == null) return "";
        const known = units.find((one) => one === unit);
        const amount = known
          ? t(`trade.unit.${known}`, { amount: number(value) })
          : `${number(value)} ${words(unit ?? "")}`.trim();
        const bound = qualifiers.find((one) => one === qualifier);
        const told = bound ? t(`trade.qualifier.${bound}`, { amount }) : amount;
        return observationStatus && observationStatus !== "normal"
          ? t("trade.withStatus", { told, status: status(observationStatus) })
          : told;
      },
    };
  }, [t, language, number]);
}

export type Terms = ReturnType<typeof useTerms>;

/** A term of the sources, which is English: `units_sent` reads as two words. */
export function words(term: string): string {
  return term.replaceAll("_", " ");
}
