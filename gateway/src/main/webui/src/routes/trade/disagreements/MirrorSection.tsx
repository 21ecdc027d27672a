import { EmptyState, EmptyStateBody, Label } from "@patternfly/react-core";
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
import { type Checked, mirrorQuery, type Reflection, type Side } from "./checks";

const columns = ["trade", "period", "sending", "receiving", "difference"] as const;

/** What both sides report of the same trade, side by side; where one is missing, that is said. */
export function MirrorSection({ filters }: { filters: Checked }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const mirror = useQuery(mirrorQuery(filters, language));
  const title = t("trade.disagreements.mirror");
  const { reporter, partner, commodity, scope } = filters;
  return (
    <section aria-labelledby="mirror">
      <h3 id="mirror">{title}</h3>
      <p className="accord-subtle">{t("trade.disagreements.valuation")}</p>
      <Exports figures list="mirror" filters={given({ reporter, partner, commodity, scope })} of={title} />
      <Answered query={mirror}>
        {({ items, explanation }) =>
          items.length === 0 ? (
            <EmptyState headingLevel="h4" titleText={t("list.none")}>
              <EmptyStateBody>
                <Explanation text={explanation} />
              </EmptyStateBody>
            </EmptyState>
          ) : (
            <>
              <Explanation text={explanation} />
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
                    {items
                      .toSorted((a, b) => sidesOf(b) - sidesOf(a))
                      .map((item, index) => (
                        <ReflectionRow key={index} item={item} />
                      ))}
                  </Tbody>
                </Table>
              </div>
            </>
          )
        }
      </Answered>
    </section>
  );
}

function sidesOf({ sending, receiving }: Reflection): number {
  return (sending ? 1 : 0) + (receiving ? 1 : 0);
}

function ReflectionRow({ item }: { item: Reflection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const { unit, difference, differenceQualifier, agree } = item;
  const time = timeOf(item, format) ?? "";
  return (
    <Tr>
      <Td dataLabel={t("trade.disagreements.column.trade")}>
        <Trade {...item} directed />
      </Td>
      <Td dataLabel={t("trade.disagreements.column.period")}>{time}</Td>
      {(["sending", "receiving"] as const).map((side) => (
        <Td key={side} dataLabel={t(`trade.disagreements.column.${side}`)}>
          <SideOf side={item[side]} unit={unit} time={time} />
        </Td>
      ))}
      <Td dataLabel={t("trade.disagreements.column.difference")}>
        {difference != null && (
          <strong className="accord-apart">
            {terms.quantity({ value: difference, qualifier: differenceQualifier, unit })}
          </strong>
        )}
        {agree != null && (
          <Label isCompact status={agree ? "success" : "warning"}>
            {t(agree ? "trade.disagreements.agree" : "trade.disagreements.disagree")}
          </Label>
        )}
      </Td>
    </Tr>
  );
}

function SideOf({ side, unit, time }: { side?: Side | null | undefined; unit: string; time: string }) {
  const { t } = useTranslation();
  const terms = useTerms();
  if (!side) return <span className="accord-subtle">{t("trade.disagreements.missingSide")}</span>;
  return (
    <div>
      {terms.quantity({ ...side.amount, unit })} <FigureLink {...side} of={time} />
      <DerivedMark {...side.amount} />
      <span className="accord-what">{terms.measure(side.measure)}</span>
    </div>
  );
}
