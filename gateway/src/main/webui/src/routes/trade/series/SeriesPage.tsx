import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { ChartLineIcon } from "@patternfly/react-icons/dist/esm/icons/chart-line-icon";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../../i18n/format";
import { Explanation } from "../../../ui/Explanation";
import { given, useQueryState } from "../../../ui/queryState";
import { Answered } from "../Answered";
import { Exports } from "../Exports";
import { PageHead } from "../PageHead";
import { useTerms } from "../terms";
import { OtherSeries } from "./OtherSeries";
import { isAsked, type Series, type SeriesFilter, seriesFilters, seriesQuery } from "./series";
import { SeriesFilters } from "./SeriesFilters";
import { SeriesTable } from "./SeriesTable";

const SeriesChart = lazy(async () => ({ default: (await import("./SeriesChart")).SeriesChart }));

const anExample = "/trade/series?reporter=BY&partner=CN&measure=turnover";

/** One quantity over time: what is reported, what follows from it, and what is not known. */
export function SeriesPage() {
  const { t } = useTranslation();
  const [filters, change] = useQueryState(seriesFilters);
  return (
    <>
      <PageHead page="series" />
      <SeriesFilters filters={filters} onChange={change} />
      {isAsked(filters) ? (
        <Content filters={filters} />
      ) : (
        <EmptyState headingLevel="h2" icon={ChartLineIcon} titleText={t("trade.series.choose")}>
          <EmptyStateBody>
            <Link to={anExample}>{t("trade.series.example")}</Link>
          </EmptyStateBody>
        </EmptyState>
      )}
    </>
  );
}

function Content({ filters }: { filters: Record<SeriesFilter, string> }) {
  const { language } = useFormat();
  const series = useQuery(seriesQuery(filters, language));
  return <Answered query={series}>{(answer) => <Told series={answer} filters={filters} />}</Answered>;
}

function Told({ series, filters }: { series: Series; filters: Record<SeriesFilter, string> }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const currency = series.items.find(({ conversion }) => conversion?.converted)?.unit;
  const title = series.series
    .map((one) =>
      [terms.measure(one.measure), terms.scope(one.scope), currency ?? one.unit, ...terms.basis(one)]
        .filter((part) => part)
        .join(", "),
    )
    .join("; ");
  return (
    <>
      {series.items.length === 0 ? (
        <EmptyState headingLevel="h2" icon={ChartLineIcon} titleText={t("trade.series.none")}>
          <EmptyStateBody>
            <Explanation text={series.explanation} />
          </EmptyStateBody>
        </EmptyState>
      ) : (
        <section aria-labelledby="series">
          <h2 id="series">{title}</h2>
          <Exports figures list="series" filters={given(filters)} of={t("trade.series.title")} />
          {filters.currency && <p className="accord-converted">{t("trade.currency.lead")}</p>}
          <div className="accord-card">
            <Suspense fallback={<div className="accord-chart" />}>
              <SeriesChart
                points={series.items}
                label={t("trade.series.chart", { title, count: series.items.length })}
              />
            </Suspense>
          </div>
          <div className="accord-list accord-series-table">
            <SeriesTable points={series.items} label={title} />
          </div>
        </section>
      )}
      <OtherSeries others={series.others} filters={filters} />
    </>
  );
}
