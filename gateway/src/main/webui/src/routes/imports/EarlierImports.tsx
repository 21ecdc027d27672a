import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useListed } from "../../api/useListed";
import { useFormat } from "../../i18n/format";
import type { Context } from "../../ui/contexts";
import { Listed } from "../../ui/Listed";
import { queryOf } from "../../ui/queryState";
import { goesOn, type Import, outcomes, rowsOf } from "./imports";
import { ImportState, useKindName } from "./ImportState";

const importsAtATime = 20;

interface Props {
  context: Context;
  /** The one that is shown above. */
  shown: string;
}

/** All imports of a context, the newest first. */
export function EarlierImports({ context, shown }: Props) {
  const { t } = useTranslation();
  const imports = useListed<Import>(context, "imports", { sort: "-id" }, importsAtATime);
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{t("imports.earlier")}</h2>
      <Listed list={imports} none={t("imports.none")} unfiltered>
        {(items) => (
          <Table variant="compact" gridBreakPoint="grid-lg" aria-label={t("imports.earlier")}>
            <Thead>
              <Tr>
                <Th modifier="nowrap">{t("imports.field.file")}</Th>
                <Th modifier="nowrap">{t("imports.field.state")}</Th>
                {outcomes.map((outcome) => (
                  <Th key={outcome} modifier="nowrap" className="accord-number">
                    {t(`imports.row.${outcome}`)}
                  </Th>
                ))}
                <Th modifier="nowrap">{t("imports.field.submitted")}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {items.map((job) => (
                <ImportRow key={job.id} context={context} job={job} current={job.id === shown} />
              ))}
            </Tbody>
          </Table>
        )}
      </Listed>
    </section>
  );
}

function ImportRow({ context, job, current }: { context: Context; job: Import; current: boolean }) {
  const { t } = useTranslation();
  const { number, moment } = useFormat();
  const kindName = useKindName();
  return (
    <Tr>
      <Td dataLabel={t("imports.field.file")} className="accord-cell">
        <Link
          to={`/imports/${context}?${queryOf({ import: job.id })}`}
          aria-current={current ? "true" : undefined}
        >
          {job.fileName}
        </Link>
        <span className="accord-what">
          <span>{kindName(job.kind)}</span>
          <span>{t(`imports.mode.${job.mode}`)}</span>
        </span>
      </Td>
      <Td dataLabel={t("imports.field.state")}>
        <ImportState job={job} />
        {goesOn(job) && <span className="accord-what">{t("imports.percent", { percent: job.percent })}</span>}
      </Td>
      {outcomes.map((outcome) => (
        <Td key={outcome} dataLabel={t(`imports.${rowsOf(job)}.${outcome}`)} className="accord-number">
          {number(job.rows[outcome])}
          {job.mode === "dry_run" && outcome !== "read" && job.rows[outcome] > 0 && (
            <span className="accord-what accord-checked">{t(`imports.checkedRow.${outcome}`)}</span>
          )}
        </Td>
      ))}
      <Td dataLabel={t("imports.field.submitted")}>
        {moment(job.submittedAt)}
        <span className="accord-what">{job.submittedBy}</span>
      </Td>
    </Tr>
  );
}
