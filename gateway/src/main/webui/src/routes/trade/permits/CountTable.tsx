import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { SourceText } from "../../../ui/SourceText";
import { useTerms } from "../terms";
import type { PermitCount } from "./permits";

export function CountTable({ counts }: { counts: PermitCount[] }) {
  const { t } = useTranslation();
  const { place, quantity } = useTerms();
  const label = {
    count: t("trade.permits.field.count"),
    holder: t("trade.permits.field.holder"),
    product: t("trade.permits.field.product"),
    market: t("trade.permits.field.market"),
    source: t("trade.field.source"),
  };
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={t("trade.permits.counts")}>
      <Thead>
        <Tr>
          {Object.entries(label).map(([name, text]) => (
            <Th key={name} modifier="nowrap">
              {text}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {counts.map((count) => (
          <Tr key={count.id}>
            <Td dataLabel={label.count}>
              <strong>
                <SourceText>{quantity({ ...count, value: count.count ?? null })}</SourceText>
              </strong>
            </Td>
            <Td dataLabel={label.holder}>
              <SourceText>{count.holder}</SourceText>
            </Td>
            <Td dataLabel={label.product}>
              <SourceText>{count.product}</SourceText>
            </Td>
            <Td dataLabel={label.market}>{place(count.market)}</Td>
            <Td dataLabel={label.source}>
              <Label isCompact variant="outline">
                {count.source.key}
              </Label>
              {count.cites?.year != null && ` ${count.cites.year}`}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
