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
export function OtherSeries({ others, filters: { reporter, partner } }: Props) {
  const { t } = useTranslation();
  const terms = useTerms();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others" className="accord-others">
      <h2 id="others">{t("trade.series.others")}</h2>
      <ul>
        {others.map(({ measure, indicator, scope, unit, facts, commodities }, index) => (
          <li key={index}>
            <Link
              to={`/trade/series?${queryOf({
                ...{ reporter, partner, measure, scope, unit: unit ?? "", indicator: indicator ?? "" },
                commodity: commodities.length === 1 ? (commodities[0] ?? "") : "",
              })}`}
            >
              {[
                terms.measure(measure),
                indicator && words(indicator),
                terms.scope(scope),
                ...commodities.slice(0, 4),
                unit && words(unit),
              ]
                .filter((part) => part)
                .join(", ")}
            </Link>{" "}
            <span className="accord-subtle">{t("trade.series.facts", { count: facts })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
