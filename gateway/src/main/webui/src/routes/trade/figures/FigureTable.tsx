import { Button, Label } from "@patternfly/react-core";
import { SortByDirection, Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { type Format, useFormat } from "../../../i18n/format";
import { SourceText } from "../../../ui/SourceText";
import { type Terms, useTerms, words } from "../terms";
import { timeOf } from "../time";
import type { Figure } from "./figures";
import { SameAs } from "./SameAs";

interface Props {
  figures: Figure[];
  newestFirst: boolean;
  onSort: (newestFirst: boolean) => void;
  onOpen: (key: string) => void;
}

export function FigureTable({ figures, newestFirst, onSort, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={t("trade.figures.title")}>
      <Thead>
        <Tr>
          <Th
            modifier="nowrap"
            sort={{
              columnIndex: 0,
              sortBy: { index: 0, direction: newestFirst ? "desc" : "asc" },
              onSort: (_event, _index, direction) => {
                onSort(direction === SortByDirection.desc);
              },
            }}
          >
            {t("trade.field.period")}
          </Th>
          <Th modifier="nowrap">{t("trade.field.reporter")}</Th>
          <Th modifier="nowrap">{t("trade.field.partner")}</Th>
          <Th modifier="nowrap">{t("trade.field.measure")}</Th>
          <Th modifier="nowrap" className="accord-number">
            {t("trade.field.value")}
          </Th>
          <Th modifier="nowrap">{t("trade.field.source")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.id} figure={figure} onOpen={onOpen} />
        ))}
      </Tbody>
    </Table>
  );
}

function FigureRow({ figure, onOpen }: { figure: Figure; onOpen: (key: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  return (
    <Tr>
      <Td dataLabel={t("trade.field.period")}>{timeOf(figure, format) ?? t("trade.noPeriod")}</Td>
      <Td dataLabel={t("trade.field.reporter")}>
        <SourceText>{terms.place(figure.reporter, figure.reporterName)}</SourceText>
      </Td>
      <Td dataLabel={t("trade.field.partner")}>
        <SourceText>{terms.place(figure.partner, figure.partnerName)}</SourceText>
      </Td>
      <Td dataLabel={t("trade.field.measure")}>
        <Button
          variant="link"
          isInline
          aria-label={t("trade.figures.open", { title: titleOf(figure, format, terms) })}
          onClick={() => {
            onOpen(figure.key);
          }}
        >
          {terms.measure(figure.measure)}
        </Button>
        <What figure={figure} />
      </Td>
      <Td dataLabel={t("trade.field.value")} className="accord-number">
        <Amount figure={figure} />
        <SameAs links={figure.sameAs} />
      </Td>
      <Td dataLabel={t("trade.field.source")}>
        <Label isCompact variant="outline">
          {figure.source.key}
        </Label>
        {figure.conflicts.length > 0 && (
          <Label isCompact status={figure.preferred ? "info" : "warning"}>
            {figure.preferred ? t("trade.disputed") : t("trade.notPreferred")}
          </Label>
        )}
      </Td>
    </Tr>
  );
}

/** What is traded and counted, beside the measure. */
function What({ figure }: { figure: Figure }) {
  const terms = useTerms();
  const parts = [...figure.commodities, figure.indicator].filter((part) => part != null).map(words);
  return (
    <span className="accord-what">
      {parts.map((part) => (
        <span key={part}>
          <SourceText>{part.replaceAll("-", " ")}</SourceText>
        </span>
      ))}
      {figure.scope !== "unspecified" && <span>{terms.scope(figure.scope)}</span>}
    </span>
  );
}

/** The value with its bound and unit, and the change it is reported with. */
export function Amount({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const { change } = useFormat();
  const { quantity } = useTerms();
  return (
    <>
      {figure.value != null && <strong>{quantity(figure)}</strong>}
      {figure.changeRatio != null && (
        <span className={figure.value == null ? "" : "accord-change"}>
          {figure.baseUnknown
            ? t("trade.changeBaseUnknown", { change: change(figure.changeRatio) })
            : change(figure.changeRatio)}
        </span>
      )}
    </>
  );
}

export function titleOf(figure: Figure, format: Format, terms: Terms): string {
  return [
    `${terms.place(figure.reporter, figure.reporterName)} – ${terms.place(figure.partner, figure.partnerName)}`,
    terms.measure(figure.measure),
    timeOf(figure, format),
  ]
    .filter((part) => part)
    .join(", ");
}
