import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useListed } from "../../../api/useListed";
import { Listed } from "../../../ui/Listed";
import { SourceText } from "../../../ui/SourceText";
import { EntityName } from "../EntityName";
import { Exports } from "../Exports";
import type { Producer } from "./permits";

interface Props {
  market: string;
  /** By words of its name, or by its HS code. */
  product: string;
  /** A day, month or year; today, if empty. */
  on: string;
}

/** The producers of a product that may not sell it to a market. */
export function MissingSection({ market, product, on }: Props) {
  const { t } = useTranslation();
  const asked = {
    market,
    [/^\d{2}(\d{2}){0,2}$/.test(product) ? "hsCode" : "product"]: product,
    ...(on && { on }),
  };
  const producers = useListed<Producer>("trade", "market-permits/missing", asked);
  const title = t("trade.permits.missing.title");
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{title}</h2>
      <Exports list="market-permits/missing" filters={asked} of={title} />
      <Listed list={producers} none={t("trade.permits.missing.none")} unfiltered>
        {(items) => (
          <Table variant="compact" gridBreakPoint="grid-md" aria-label={title}>
            <Thead>
              <Tr>
                <Th modifier="nowrap">{t("trade.permits.field.holder")}</Th>
                <Th modifier="nowrap">{t("trade.permits.missing.from")}</Th>
                <Th modifier="nowrap">{t("trade.permits.missing.covered")}</Th>
                <Th modifier="nowrap">{t("trade.permits.missing.permits")}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {items.map(({ id, holder, holderTerritory, partly, permits }) => (
                <Tr key={id}>
                  <Td dataLabel={t("trade.permits.field.holder")}>
                    <strong>
                      <SourceText>{holder}</SourceText>
                    </strong>
                  </Td>
                  <Td dataLabel={t("trade.permits.missing.from")}>
                    {holderTerritory && <EntityName kind="territory" reference={holderTerritory} />}
                  </Td>
                  <Td dataLabel={t("trade.permits.missing.covered")}>
                    {t(partly ? "trade.permits.missing.partly" : "trade.permits.missing.nothing")}
                  </Td>
                  <Td dataLabel={t("trade.permits.missing.permits")}>
                    {permits.length > 0 && (
                      <span className="accord-what">
                        {permits.map((key) => (
                          <code key={key}>{key}</code>
                        ))}
                      </span>
                    )}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </Listed>
    </section>
  );
}
