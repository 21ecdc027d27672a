import { Button } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import type { Context } from "../../ui/contexts";
import { ProblemState } from "../../ui/ProblemState";
import { Waiting } from "../../ui/Waiting";
import { type Faults, faultsQuery, type Import, pathOf, type RowFault } from "./imports";

const atATime = 50;

/** The rows that are rejected: where, and what is wrong. */
export function FaultTable({ context, job }: { context: Context; job: Import }) {
  const { t } = useTranslation();
  const faults = useQuery(faultsQuery(context, job.id));
  const title = t("imports.faults.title");
  return (
    <section aria-labelledby="faults">
      <h3 id="faults">{title}</h3>
      {faults.isPending ? (
        <Waiting />
      ) : faults.data ? (
        <>
          <Button
            component="a"
            variant="secondary"
            size="sm"
            icon={<DownloadIcon />}
            href={`${pathOf(context, job.id)}/errors?format=csv`}
            download
          >
            {t("imports.faults.download")}
          </Button>
          <Shown faults={faults.data} label={title} />
        </>
      ) : (
        <ProblemState
          headingLevel="h4"
          error={faults.error}
          retrying={faults.isFetching}
          onRetry={() => void faults.refetch()}
        />
      )}
    </section>
  );
}

function Shown({ faults: { items, more }, label }: { faults: Faults; label: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [rows, setRows] = useState(atATime);
  const shown = items.slice(0, rows);
  const count = items.length + more;
  return (
    <>
      <p role="status" className="accord-list-count">
        {t("imports.faults.shown", { shown: number(shown.length), total: number(count), count })}
      </p>
      <div className="accord-list">
        <Table variant="compact" gridBreakPoint="grid-md" aria-label={label}>
          <Thead>
            <Tr>
              {(["row", "column", "value", "detail"] as const).map((name) => (
                <Th key={name} modifier="nowrap">
                  {t(`imports.faults.field.${name}`)}
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {shown.map((fault, index) => (
              <FaultRow key={index} fault={fault} />
            ))}
          </Tbody>
        </Table>
      </div>
      {items.length > rows && (
        <Button
          variant="secondary"
          className="accord-list-more"
          onClick={() => {
            setRows(rows + atATime);
          }}
        >
          {t("list.more")}
        </Button>
      )}
    </>
  );
}

function FaultRow({ fault: { row, column, cell, value, detail } }: { fault: RowFault }) {
  const { t } = useTranslation();
  return (
    <Tr>
      <Td dataLabel={t("imports.faults.field.row")}>
        {row}
        {cell && <span className="accord-what">{cell}</span>}
      </Td>
      <Td dataLabel={t("imports.faults.field.column")}>
        {column ? (
          <code>{column}</code>
        ) : (
          <span className="accord-subtle">{t("imports.faults.wholeRow")}</span>
        )}
      </Td>
      <Td dataLabel={t("imports.faults.field.value")} className="accord-cell">
        {value && <code>{value}</code>}
      </Td>
      <Td dataLabel={t("imports.faults.field.detail")}>
        <span lang="en">{detail}</span>
      </Td>
    </Tr>
  );
}
