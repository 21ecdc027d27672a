import "./imports.css";
import { Button } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { mayWrite, sessionQuery } from "../../api/session";
import { useListed } from "../../api/useListed";
import { type Context, contexts } from "../../ui/contexts";
import { useDocumentTitle } from "../../ui/documentTitle";
import { Listed } from "../../ui/Listed";
import { given, queryOf, useQueryState } from "../../ui/queryState";
import { NotFoundPage } from "../not-found/NotFoundPage";
import type { Finding } from "./imports";

/** Records that break a rule of the domain: kept as they are reported, and listed. */
export function FindingsPage() {
  const asked = useParams().context;
  const context = contexts.find((one) => one === asked);
  return context ? <Findings context={context} /> : <NotFoundPage />;
}

function Findings({ context }: { context: Context }) {
  const { t } = useTranslation();
  const [filters] = useQueryState(["import", "rule"]);
  const editor = mayWrite(useQuery(sessionQuery).data, context);
  const findings = useListed<Finding>(context, "findings", given(filters));
  const title = t("imports.findings.titleOf", { of: t(`context.${context}`) });
  useDocumentTitle(title);
  return (
    <div className={`accord-page accord-context-${context}`}>
      <div className="accord-page-header">
        <h1>{title}</h1>
        <p>
          {t("imports.findings.lead")} {filters.rule && <code>{filters.rule}</code>}
        </p>
      </div>
      {filters.import && editor && (
        <p>
          <Link to={`/imports/${context}?${queryOf({ import: filters.import })}`}>
            {t("imports.findings.back")}
          </Link>
        </p>
      )}
      <div className="accord-exports">
        <Button
          component="a"
          variant="secondary"
          size="sm"
          icon={<DownloadIcon />}
          href={`/api/${context}/v1/findings?${queryOf({ ...filters, format: "csv" })}`}
          download
          aria-label={t("list.export", { format: "CSV", of: title })}
        >
          CSV
        </Button>
      </div>
      <Listed list={findings} none={t("imports.findings.none")} unfiltered>
        {(items) => (
          <Table variant="compact" gridBreakPoint="grid-md" aria-label={title}>
            <Thead>
              <Tr>
                <Th modifier="nowrap">{t("imports.findings.field.record")}</Th>
                <Th modifier="nowrap">{t("imports.findings.field.rule")}</Th>
                <Th modifier="nowrap">{t("imports.findings.field.explanation")}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {items.map((finding) => (
                <Tr key={finding.id}>
                  <Td dataLabel={t("imports.findings.field.record")}>
                    <RecordLink finding={finding} />
                  </Td>
                  <Td dataLabel={t("imports.findings.field.rule")}>
                    <code>{finding.rule}</code>
                  </Td>
                  <Td dataLabel={t("imports.findings.field.explanation")}>
                    <span lang="en">{finding.explanation}</span>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </Listed>
    </div>
  );
}

/** Figures have a page that shows them; of other records the key is told. */
function RecordLink({ finding: { type, key, record } }: { finding: Finding }) {
  const name = <code>{key ?? record}</code>;
  return type === "observation" ? (
    <Link to={`/trade/figures?${queryOf({ figure: key ?? record })}`}>{name}</Link>
  ) : (
    name
  );
}
