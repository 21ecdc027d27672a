import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { ChartBarIcon } from "@patternfly/react-icons/dist/esm/icons/chart-bar-icon";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQueryState } from "../../../ui/queryState";
import { PageHead } from "../PageHead";
import { Leaders } from "./Leaders";
import { RankingFilters } from "./RankingFilters";
import { isAsked, rankingFilters } from "./rankings";

const examples = {
  commodities: "/trade/rankings?by=commodity&reporter=BY&partner=CN&measure=exports&period=2022",
  reporters: "/trade/rankings?by=reporter&partner=CN&measure=turnover&period=2022",
} as const;

/** Who and what comes first, of what total, and what moved most. */
export function RankingsPage() {
  const { t } = useTranslation();
  const [filters, change] = useQueryState(rankingFilters);
  return (
    <>
      <PageHead page="rankings" />
      <RankingFilters filters={filters} onChange={change} />
      {isAsked(filters) ? (
        <Leaders filters={filters} onChange={change} />
      ) : (
        <EmptyState headingLevel="h2" icon={ChartBarIcon} titleText={t("trade.rankings.choose")}>
          <EmptyStateBody>
            {(["reporters", "commodities"] as const).map((example) => (
              <p key={example}>
                <Link to={examples[example]}>{t(`trade.rankings.example.${example}`)}</Link>
              </p>
            ))}
          </EmptyStateBody>
        </EmptyState>
      )}
    </>
  );
}
