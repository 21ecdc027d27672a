import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Explanation } from "../../../ui/Explanation";
import { given } from "../../../ui/queryState";
import { Answered } from "../Answered";
import { DerivedMark, FigureLink } from "../Evidence";
import { Exports } from "../Exports";
import { useTerms } from "../terms";
import { timeOf } from "../time";
import { Trade } from "../Trade";
import { type Checked, discrepanciesQuery, type Discrepancy } from "./checks";

const columns = ["what", "period", "reported", "follows", "gap"] as const;

/** Reported figures that differ from what follows from others. */
export function DiscrepancySection({ filters }: { filters: Checked }) {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const discrepancies = useQuery(discrepanciesQuery(filters, language));
  const title = t("trade.disagreements.discrepancies");
  return (
    <section aria-labelledby="discrepancies">
      <h3 id="discrepancies">{title}</h3>
      <Exports figures list="discrepancies" filters={given(filters)} of={title} />
      <Answered query={discrepancies}>
        {({ items, compared, tolerance, explanation }) => (
          <>
            <p role="status" className="accord-list-count">
              {t("trade.disagreements.compared", {
                count: compared,
                compared: number(compared),
                found: number(items.length),
                tolerance: number(tolerance),
              })}
            </p>
            <Explanation text={explanation} />
            {items.length > 0 && (
              <div className="accord-list">
                <Table variant="compact" gridBreakPoint="grid-md" aria-label={title}>
                  <Thead>
                    <Tr>
                      {columns.map((name) => (
                        <Th key={name} modifier="wrap">
                          {t(`trade.disagreements.column.${name}`)}
                        </Th>
                      ))}
                    </Tr>
                  </Thead>
                  <Tbody>
                    {items.map((item) => (
                      <DiscrepancyRow key={item.observation} item={item} />
                    ))}
                  </Tbody>
                </Table>
              </div>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function DiscrepancyRow({ item }: { item: Discrepancy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const { unit, reported, derived, gap, gapPercent } = item;
  const time = timeOf(item, format) ?? "";
  return (
    <Tr>
      <Td dataLabel={t("trade.disagreements.column.what")}>
        <Trade {...item} from={item.reporter} to={item.partner} />
      </Td>
      <Td dataLabel={t("trade.disagreements.column.period")}>{time}</Td>
      <Td dataLabel={t("trade.disagreements.column.reported")}>
        <div>
          {terms.quantity({ ...reported, unit })}{" "}
          <FigureLink observation={item.observation} source={item.source} of={time} />
        </div>
      </Td>
      <Td dataLabel={t("trade.disagreements.column.follows")}>
        {terms.quantity({ ...derived, unit })}
        <DerivedMark {...derived} />
        <span className="accord-what">
          {derived.derivation?.observations?.map((key) => (
            <FigureLink key={key} observation={key} source={{ key }} of={time} />
          ))}
        </span>
      </Td>
      <Td dataLabel={t("trade.disagreements.column.gap")}>
        <strong>{terms.quantity({ value: gap, unit, qualifier: "at_least" })}</strong>
        {gapPercent != null && (
          <span className="accord-change">
            {terms.quantity({ value: Math.round(gapPercent * 10) / 10, unit: "percent" })}
          </span>
        )}
      </Td>
    </Tr>
  );
}
