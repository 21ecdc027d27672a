import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../i18n/format";
import type { Context } from "../../ui/contexts";
import { queryOf } from "../../ui/queryState";
import { type Import } from "./imports";

interface Props {
  context: Context;
  id: string;
  findings: NonNullable<Import["findings"]>;
}

/** Which rules of the domain the rows broke that were written, and how many of them each. */
export function FindingCounts({ context, id, findings }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const to = (rule: string) => `/imports/${context}/findings?${queryOf({ import: id, rule })}`;
  return (
    <section aria-labelledby="findings">
      <h3 id="findings">{t("imports.findings.title")}</h3>
      {findings.length === 0 ? (
        <p className="accord-subtle">{t("imports.findings.none")}</p>
      ) : (
        <>
          <p className="accord-subtle">{t("imports.findings.lead")}</p>
          <div className="accord-list accord-narrow-list">
            <Table variant="compact" gridBreakPoint="" aria-label={t("imports.findings.title")}>
              <Thead>
                <Tr>
                  <Th>{t("imports.findings.field.rule")}</Th>
                  <Th className="accord-number">{t("imports.findings.field.count")}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {findings.map(({ rule, count }) => (
                  <Tr key={rule}>
                    <Td>
                      <Link to={to(rule)}>
                        <code>{rule}</code>
                      </Link>
                    </Td>
                    <Td className="accord-number">{number(count)}</Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          </div>
          <p>
            <Link to={to("")}>{t("imports.findings.all")}</Link>
          </p>
        </>
      )}
    </section>
  );
}
