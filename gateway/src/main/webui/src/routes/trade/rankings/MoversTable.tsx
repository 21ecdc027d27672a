import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Bar, type Scale, scaleOf } from "../Bar";
import { EntityName } from "../EntityName";
import { DerivedMark } from "../Evidence";
import type { ReferenceKind } from "../references";
import { useTerms } from "../terms";
import type { Mover } from "./rankings";

interface Props {
  movers: Mover[];
  kind: ReferenceKind;
  who: string;
  now: string;
  before: string;
  label: string;
}

/** Who or what rose and fell most, with bars to either side of no change. */
export function MoversTable({ movers, ...of }: Props) {
  const { t } = useTranslation();
  const scale = scaleOf(movers.flatMap(({ change }) => change ?? []));
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={of.label} className="accord-ranking">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{of.who}</Th>
          <Th modifier="wrap">{of.before}</Th>
          <Th modifier="wrap">{of.now}</Th>
          <Th modifier="nowrap" width={40}>
            {t("trade.field.changeRatio")}
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {movers.map((mover) => (
          <MoverRow key={mover.entity} mover={mover} scale={scale} {...of} />
        ))}
      </Tbody>
    </Table>
  );
}

type RowProps = Omit<Props, "movers" | "label"> & { mover: Mover; scale: Scale };

function MoverRow({ mover, scale, kind, who, now, before }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { quantity } = useTerms();
  const { entity, unit, baseValue, baseQualifier, change, changeQualifier, changeRatio } = mover;
  return (
    <Tr>
      <Td dataLabel={who}>
        <EntityName kind={kind} reference={entity} />
      </Td>
      <Td dataLabel={before}>{quantity({ value: baseValue, qualifier: baseQualifier, unit })}</Td>
      <Td dataLabel={now}>
        {quantity(mover)}
        <DerivedMark {...mover} />
      </Td>
      <Td dataLabel={t("trade.field.changeRatio")}>
        {change == null ? (
          <span className="accord-subtle">{t("trade.rankings.noChange")}</span>
        ) : (
          <>
            <strong>{quantity({ value: change, qualifier: changeQualifier, unit })}</strong>
            {changeRatio != null && <span className="accord-change">{format.change(changeRatio)}</span>}
            <Bar value={change} scale={scale} qualifier={changeQualifier} />
          </>
        )}
      </Td>
    </Tr>
  );
}
