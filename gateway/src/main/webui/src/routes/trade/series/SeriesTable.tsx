import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { DerivedMark, FigureLink } from "../Evidence";
import { useTerms } from "../terms";
import { timeOf } from "../time";
import { ConvertedPoint, NotConverted } from "./ConvertedPoint";
import { growthReasons, isFrequency, type Point } from "./series";

const columns = ["period", "frequency", "value", "growth", "balance", "source"] as const;

/** Every point of a series in words. */
export function SeriesTable({ points, label }: { points: Point[]; label: string }) {
  const { t } = useTranslation();
  const several = new Set(points.map(({ scope }) => scope)).size > 1;
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={label}>
      <Thead>
        <Tr>
          {columns.map((name) => (
            <Th
              key={name}
              modifier="nowrap"
              {...((name === "value" || name === "balance") && { className: "accord-number" })}
            >
              {t(`trade.series.column.${name}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {points.map((point, index) => (
          <PointRow key={index} point={point} several={several} />
        ))}
      </Tbody>
    </Table>
  );
}

function PointRow({ point, several }: { point: Point; several: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const { frequency, balance } = point;
  const time = timeOf(point, format) ?? "";
  return (
    <Tr>
      <Td dataLabel={t("trade.series.column.period")}>{time}</Td>
      <Td dataLabel={t("trade.series.column.frequency")}>
        {isFrequency(frequency) ? t(`trade.frequency.${frequency}`) : frequency}
        {several && <span className="accord-what">{terms.scope(point.scope)}</span>}
      </Td>
      <Td dataLabel={t("trade.series.column.value")} className="accord-number">
        <Value point={point} />
      </Td>
      <Td dataLabel={t("trade.series.column.growth")}>
        <GrowthOf point={point} />
      </Td>
      <Td dataLabel={t("trade.series.column.balance")} className="accord-number">
        {balance && terms.quantity({ ...balance, unit: point.unit ?? null })}
      </Td>
      <Td dataLabel={t("trade.series.column.source")}>
        <FigureLink {...point} of={time} />
      </Td>
    </Tr>
  );
}

function Value({ point }: { point: Point }) {
  const { t } = useTranslation();
  const { quantity } = useTerms();
  if (point.value == null && point.conversion)
    return <NotConverted conversion={point.conversion} qualifier={point.qualifier} />;
  if (point.value == null)
    return (
      <span className="accord-subtle">{t(point.gap ? "trade.series.gap" : "trade.series.noValue")}</span>
    );
  return (
    <>
      <strong>{quantity(point)}</strong>
      <DerivedMark {...point} />
      {point.conversion?.converted && (
        <ConvertedPoint conversion={point.conversion} qualifier={point.qualifier} into={point.unit ?? ""} />
      )}
    </>
  );
}

function GrowthOf({ point: { growth, growthReason } }: { point: Point }) {
  const { t } = useTranslation();
  const { change } = useFormat();
  if (growth)
    return (
      <>
        {change(growth.changeRatio)}
        {growth.by === "reported" && <span className="accord-what">{t("trade.series.reported")}</span>}
      </>
    );
  const reason = growthReasons.find((one) => one === growthReason);
  return reason ? <span className="accord-subtle">{t(`trade.series.reason.${reason}`)}</span> : null;
}
