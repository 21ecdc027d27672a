import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Explanation } from "../../../ui/Explanation";
import { Answered } from "../Answered";
import { timeOf } from "../time";
import { MoversTable } from "./MoversTable";
import { type Asked, comparedIn, kindOf, moversQuery, type Ranked } from "./rankings";

interface Props {
  filters: Asked;
  ranked: Ranked;
}

/** What changed most of what is ranked, against the same months a year before. */
export function Moved({ filters, ranked }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const movers = useQuery(moversQuery(filters, ranked, format.language));
  const by = comparedIn(filters);
  return (
    <section aria-labelledby="movers">
      <h2 id="movers">{t("trade.rankings.movers.title")}</h2>
      <Answered query={movers}>
        {({ items, basePeriod, onlyNow, onlyBefore, explanation }) => (
          <>
            {items.length > 0 && (
              <div className="accord-list">
                <MoversTable
                  movers={items}
                  kind={kindOf(by)}
                  who={t(`trade.field.${by}`)}
                  now={timeOf({ period: ranked.period }, format) ?? ""}
                  before={timeOf({ period: basePeriod }, format) ?? ""}
                  label={t("trade.rankings.movers.title")}
                />
              </div>
            )}
            <Explanation text={explanation} />
            {onlyNow + onlyBefore > 0 && (
              <p className="accord-subtle">
                {t("trade.rankings.movers.left", {
                  period: timeOf({ period: basePeriod }, format),
                  now: format.number(onlyNow),
                  before: format.number(onlyBefore),
                })}
              </p>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}
