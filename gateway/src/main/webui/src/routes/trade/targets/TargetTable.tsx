import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Bar, scaleOf } from "../Bar";
import { DerivedMark, FigureLink } from "../Evidence";
import { useTerms } from "../terms";
import { timeOf } from "../time";
import { Trade } from "../Trade";
import { reasons, type Target } from "./targets";

const columns = ["what", "period", "target", "actual", "reached", "source"] as const;

/** Each target with what was reached; those that can be compared come first. */
export function TargetTable({ targets }: { targets: Target[] }) {
  const { t } = useTranslation();
  const comparedFirst = targets.toSorted((a, b) => Number(a.reached == null) - Number(b.reached == null));
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={t("trade.targets.title")}>
      <Thead>
        <Tr>
          {columns.map((name) => (
            <Th key={name} modifier="nowrap" {...(name === "reached" && { width: 25 })}>
              {t(`trade.targets.column.${name}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {comparedFirst.map((target) => (
          <TargetRow key={target.observation} target={target} />
        ))}
      </Tbody>
    </Table>
  );
}

function TargetRow({ target }: { target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { quantity } = useTerms();
  const { actual, unit, targetRatio } = target;
  const time = timeOf(target, format) ?? "";
  return (
    <Tr>
      <Td dataLabel={t("trade.targets.column.what")}>
        <Trade {...target} measure={target.targetOf ?? "target"} from={target.reporter} to={target.partner} />
      </Td>
      <Td dataLabel={t("trade.targets.column.period")}>{time || t("trade.noPeriod")}</Td>
      <Td dataLabel={t("trade.targets.column.target")}>
        {target.target && quantity({ ...target.target, unit })}
        {target.target && <DerivedMark {...target.target} />}
        {targetRatio != null && <span className="accord-change">{format.change(targetRatio)}</span>}
      </Td>
      <Td dataLabel={t("trade.targets.column.actual")}>
        {actual && quantity({ ...actual, unit })}
        {actual && <DerivedMark {...actual} />}
      </Td>
      <Td dataLabel={t("trade.targets.column.reached")}>
        <Reached {...target} />
      </Td>
      <Td dataLabel={t("trade.targets.column.source")}>
        <FigureLink {...target} of={time} />
      </Td>
    </Tr>
  );
}

/** How much of the target is reached, drawn with the target as a mark; else why that is not known. */
function Reached({ reached, reachedQualifier, target, actual, reason }: Target) {
  const { t } = useTranslation();
  const { quantity } = useTerms();
  const known = reasons.find((one) => one === reason);
  if (reached == null || !target || !actual)
    return known ? <span className="accord-subtle">{t(`trade.targets.reason.${known}`)}</span> : null;
  const percent = Math.round(reached * 1000) / 10;
  return (
    <>
      <strong>{quantity({ value: percent, unit: "percent", qualifier: reachedQualifier })}</strong>
      <Bar
        value={actual.value}
        scale={scaleOf([actual.value, target.value])}
        qualifier={actual.qualifier}
        mark={target.value}
      />
    </>
  );
}
