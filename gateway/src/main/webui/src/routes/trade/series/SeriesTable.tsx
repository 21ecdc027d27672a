import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Format, useFormat } from "../../../i18n/format";
import { useTerms } from "../terms";
import { growthReasons, isFrequency, type Point, rules } from "./series";

const columns = ["period", "frequency", "value", "growth", "balance", "source"] as const;

/** Every point of a series in words. */
export function SeriesTable({ points, label }: { points: Point[]; label: string }) {
  const { t } = useTranslation();
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={label}>
      <Thead>
        <Tr>
          {columns.map((name) => (
            <Th key={name} modifier="nowrap">
              {t(`trade.series.column.${name}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {points.map((point, index) => (
          <PointRow key={index} point={point} />
        ))}
      </Tbody>
    </Table>
  );
}

function PointRow({ point }: { point: Point }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const { frequency, balance } = point;
  return (
    <Tr>
      <Td dataLabel={t("trade.series.column.period")}>{timeOfPoint(point, format)}</Td>
      <Td dataLabel={t("trade.series.column.frequency")}>
        {isFrequency(frequency) ? t(`trade.frequency.${frequency}`) : frequency}
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
        {point.observation && (
          <Link to={`/trade/figures?figure=${encodeURIComponent(point.observation)}`}>
            {point.source?.key ?? t("trade.figures.one")}
            <span className="pf-v6-screen-reader"> {timeOfPoint(point, format)}</span>
          </Link>
        )}
      </Td>
    </Tr>
  );
}

function Value({ point }: { point: Point }) {
  const { t } = useTranslation();
  const { quantity } = useTerms();
  if (point.value == null)
    return (
      <span className="accord-subtle">{t(point.gap ? "trade.series.gap" : "trade.series.noValue")}</span>
    );
  const rule = rules.find((one) => one === point.derivation?.rule);
  return (
    <>
      <strong>{quantity(point)}</strong>
      {point.derived && (
        <>
          {" "}
          <Label isCompact variant="outline">
            {t("trade.series.derived")}
          </Label>
          {rule && <span className="accord-what">{t(`trade.series.rule.${rule}`)}</span>}
        </>
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

export function timeOfPoint({ period, observedOn }: Point, format: Format): string {
  if (observedOn) return format.partialDate(observedOn);
  return period ? format.period(period.start, period.end) : "";
}
