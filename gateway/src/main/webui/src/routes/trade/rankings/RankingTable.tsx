import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Bar, type Scale, scaleOf } from "../Bar";
import { EntityName } from "../EntityName";
import { DerivedMark, FigureLink } from "../Evidence";
import type { ReferenceKind } from "../references";
import { useTerms } from "../terms";
import { Rank } from "./Rank";
import type { Entry } from "./rankings";

interface Props {
  entries: Entry[];
  kind: ReferenceKind;
  who: string;
  /** The unit of the values as they are reported. */
  reportedIn: string;
  /** Of what the shares are; empty where there are none. */
  shareOf: string;
  label: string;
}

/** Who or what comes first, with bars on one scale. */
export function RankingTable({ entries, kind, who, reportedIn, shareOf, label }: Props) {
  const { t } = useTranslation();
  const scale = scaleOf(entries.map(({ value }) => value));
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={label} className="accord-ranking">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t("trade.rankings.rank")}</Th>
          <Th modifier="nowrap">{who}</Th>
          <Th modifier="nowrap" width={40}>
            {t("trade.field.value")}
          </Th>
          {shareOf && <Th modifier="wrap">{shareOf}</Th>}
          <Th modifier="nowrap">{t("trade.field.source")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.entity} {...{ entry, kind, who, reportedIn, shareOf, scale }} />
        ))}
      </Tbody>
    </Table>
  );
}

type RowProps = Omit<Props, "entries" | "label"> & { entry: Entry; scale: Scale };

function EntryRow({ entry, kind, who, reportedIn, shareOf, scale }: RowProps) {
  const { t } = useTranslation();
  const { quantity } = useTerms();
  const { rank, entity, value, qualifier, percent, percentQualifier, originalValue } = entry;
  return (
    <Tr>
      <Td dataLabel={t("trade.rankings.rank")} modifier="nowrap">
        <Rank {...entry} />
      </Td>
      <Td dataLabel={who}>
        <EntityName kind={kind} reference={entity} />
      </Td>
      <Td dataLabel={t("trade.field.value")}>
        <strong>{quantity(entry)}</strong>
        <DerivedMark {...entry} />
        {originalValue != null && (
          <span className="accord-what">
            {quantity({ value: originalValue, qualifier, unit: reportedIn })}
          </span>
        )}
        <Bar value={value} scale={scale} qualifier={qualifier} />
      </Td>
      {shareOf && (
        <Td dataLabel={shareOf}>
          {percent != null && quantity({ value: percent, qualifier: percentQualifier, unit: "percent" })}
        </Td>
      )}
      <Td dataLabel={t("trade.field.source")}>
        <FigureLink {...entry} of={`${who} ${rank}`} />
      </Td>
    </Tr>
  );
}
