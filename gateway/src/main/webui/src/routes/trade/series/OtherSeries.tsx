import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { queryOf } from "../../../ui/queryState";
import { useTerms, words } from "../terms";
import type { Series, SeriesFilter } from "./series";

interface Props {
  others: Series["others"];
  filters: Record<SeriesFilter, string>;
}

/** What else is on record for the same pair: never mixed into the line, but a step away. */
export function OtherSeries({ others, filters: { reporter, partner, currency } }: Props) {
  const { t } = useTranslation();
  const terms = useTerms();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others" className="accord-others">
      <h2 id="others">{t("trade.series.others")}</h2>
      <ul>
        {others.map((other, index) => (
          <li key={index}>
            <Link to={`/trade/series?${queryOf({ reporter, partner, currency, ...parametersOf(other) })}`}>
              {[
                terms.measure(other.measure),
                other.indicator && words(other.indicator),
                terms.scope(other.scope),
                ...other.commodities.slice(0, 4),
                other.unit && words(other.unit),
                ...terms.basis(other),
              ]
                .filter((part) => part)
                .join(", ")}
            </Link>{" "}
            <span className="accord-subtle">{t("trade.series.facts", { count: other.facts })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function parametersOf(other: Series["others"][number]) {
  return {
    measure: other.measure,
    scope: other.scope,
    unit: other.unit ?? "",
    indicator: other.indicator ?? "",
    valuation: other.valuationBasis ?? "",
    hsEdition: other.hsEdition ?? "",
    observationStatus: other.observationStatus ?? "",
    commodity: other.commodities.length === 1 ? (other.commodities[0] ?? "") : "",
  };
}
