import { Button, EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { ChartBarIcon } from "@patternfly/react-icons/dist/esm/icons/chart-bar-icon";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Explanation } from "../../../ui/Explanation";
import { Answered } from "../Answered";
import { Exports } from "../Exports";
import { useTerms, words } from "../terms";
import { timeOf } from "../time";
import { Moved } from "./Moved";
import { OtherRankings } from "./OtherRankings";
import {
  type Asked,
  comparedIn,
  isUncertain,
  kindOf,
  most,
  type Ranked,
  type Ranking,
  rankingQuery,
  questionOf,
} from "./rankings";
import { Converted } from "./Converted";
import { RankingTable } from "./RankingTable";

interface Props {
  filters: Asked;
  onChange: (changes: Partial<Asked>) => void;
}

/** The answer to a ranking: its order, what moved in it, and what else could be ranked. */
export function Leaders({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const ranking = useQuery(rankingQuery(filters, language));
  return (
    <Answered query={ranking}>
      {(answer) => (
        <>
          {answer.ranked ? (
            <>
              <Order ranking={answer} ranked={answer.ranked} filters={filters} onChange={onChange} />
              <Moved filters={filters} ranked={answer.ranked} />
            </>
          ) : (
            <EmptyState headingLevel="h2" icon={ChartBarIcon} titleText={t("trade.rankings.none")}>
              <EmptyStateBody>
                <Explanation text={answer.explanation} />
              </EmptyStateBody>
            </EmptyState>
          )}
          <OtherRankings ranking={answer} filters={filters} />
        </>
      )}
    </Answered>
  );
}

function Order({ ranking, ranked, filters, onChange }: Props & { ranking: Ranking; ranked: Ranked }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { quantity } = useTerms();
  const { items, total, conversion } = ranking;
  const unit = items[0]?.unit ?? ranked.unit;
  const title = useTitle({ ...ranked, unit });
  const by = comparedIn(filters);
  const rest = Math.min(ranked.entries, most);
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{title}</h2>
      <Exports
        figures
        list="rankings"
        filters={{ ...questionOf(filters), top: String(most) }}
        of={t("trade.rankings.title")}
      />
      <p role="status" className="accord-list-count">
        {t("list.shown", {
          shown: number(items.length),
          total: number(ranked.entries),
          count: ranked.entries,
        })}
        {total &&
          ` · ${t(`trade.rankings.total.${ofWhat(total.of)}`, { amount: quantity({ ...total, unit }) })}`}
      </p>
      {conversion && <Converted conversion={conversion} from={ranked.unit} into={unit} />}
      <div className="accord-list">
        <RankingTable
          entries={items}
          kind={kindOf(by)}
          reportedIn={ranked.unit}
          who={t(`trade.field.${by}`)}
          shareOf={total ? t(`trade.rankings.share.${ofWhat(total.of)}`) : ""}
          label={title}
        />
      </div>
      {items.some(({ qualifier }) => qualifier !== "exact") && (
        <p className="accord-subtle accord-legend">
          <span className="accord-bar-sample accord-bar-inexact" aria-hidden="true" />
          {t("trade.rankings.inexact")}
        </p>
      )}
      {items.some(isUncertain) && (
        <p className="accord-subtle accord-legend">{t("trade.rankings.uncertain")}</p>
      )}
      {items.length < rest && (
        <Button
          variant="secondary"
          className="accord-list-more"
          onClick={() => {
            onChange({ top: String(most) });
          }}
        >
          {t("list.more")}
        </Button>
      )}
    </section>
  );
}

function useTitle(ranked: Ranked): string {
  const format = useFormat();
  const terms = useTerms();
  return [
    terms.measure(ranked.measure),
    timeOf({ period: ranked.period }, format),
    terms.scope(ranked.scope),
    words(ranked.unit),
  ]
    .filter((part) => part)
    .join(", ");
}

function ofWhat(term: string) {
  return term === "reported_total" ? term : "sum_of_ranked";
}
