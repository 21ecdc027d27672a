import { Button, Label } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../api/session";
import { useFormat } from "../../i18n/format";
import type { Context } from "../../ui/contexts";
import { ProblemNotice, ProblemState } from "../../ui/ProblemState";
import { Waiting } from "../../ui/Waiting";
import { CancelDialog } from "./CancelDialog";
import { FaultTable } from "./FaultTable";
import { FindingCounts } from "./FindingCounts";
import { cancel, goesOn, type Import, importQuery } from "./imports";
import { ImportState, useKindName } from "./ImportState";
import { Progressed } from "./Progressed";
import { RowCounts } from "./RowCounts";
import { useFollowed } from "./useFollowed";

/** One import: how far it is, what became of its rows, and what is wrong with them. */
export function ImportSection({ context, id }: { context: Context; id: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const job = useFollowed(context, id);
  const name = job.data?.fileName;
  const toHeading = () => {
    heading.current?.focus();
  };
  useEffect(toHeading, []);
  return (
    <section aria-labelledby="import" className="accord-import">
      <h2 id="import" ref={heading} tabIndex={-1}>
        {name ? t("imports.one", { file: name }) : t("imports.oneUnnamed")}
      </h2>
      {job.isPending ? (
        <Waiting />
      ) : job.data ? (
        <Told
          context={context}
          job={job.data}
          problem={job.isError ? job.error : null}
          retrying={job.isFetching}
          onRetry={() => void job.refetch()}
          onCancelled={toHeading}
        />
      ) : (
        <ProblemState
          headingLevel="h3"
          error={job.error}
          retrying={job.isFetching}
          onRetry={() => void job.refetch()}
        />
      )}
    </section>
  );
}

interface Props {
  context: Context;
  job: Import;
  problem: Error | null;
  retrying: boolean;
  onRetry: () => void;
  /** The button that was pressed is gone then. */
  onCancelled: () => void;
}

function Told({ context, job, problem, retrying, onRetry, onCancelled }: Props) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const kindName = useKindName();
  const running = goesOn(job);
  const client = useQueryClient();
  const wasRunning = useRef(running);
  useEffect(() => {
    // The list below tells how it ended, too.
    if (wasRunning.current && !running) void client.invalidateQueries({ queryKey: [context, "imports"] });
    wasRunning.current = running;
  }, [client, context, running]);
  return (
    <>
      <p className="accord-what">
        <ImportState job={job} />
        <span>{kindName(job.kind)}</span>
        <span>{t(`imports.mode.${job.mode}`)}</span>
        <span>{t("imports.by", { name: job.submittedBy, time: moment(job.submittedAt) })}</span>
      </p>
      {problem && (
        <ProblemNotice title={t("list.stale")} error={problem} retrying={retrying} onRetry={onRetry} />
      )}
      {running && <Progressed percent={job.percent} />}
      <Outcome job={job} />
      <RowCounts rows={job.rows} mode={job.mode} />
      {running && <Cancel context={context} job={job} onCancelled={onCancelled} />}
      {!running && job.faults > 0 && <FaultTable context={context} job={job} />}
      {job.findings && job.rows.created + job.rows.updated > 0 && (
        <FindingCounts context={context} id={job.id} findings={job.findings} />
      )}
    </>
  );
}

/** What it came to, said aloud when that changes; and at every quarter of the way. */
function Outcome({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { rows, state, mode } = job;
  const said = () => {
    switch (state) {
      case "queued":
        return t("imports.outcome.queued");
      case "running":
        return t("imports.outcome.running");
      case "completed":
        if (mode === "dry_run")
          return rows.rejected > 0
            ? t("imports.outcome.checkedWrong", { count: rows.rejected })
            : t("imports.outcome.checked");
        return rows.rejected > 0
          ? t("imports.outcome.partly", { count: rows.rejected })
          : t("imports.outcome.completed");
      case "failed":
        return job.failure === "rows-rejected"
          ? t("imports.outcome.rejected", { count: rows.rejected })
          : t("imports.outcome.failed");
      case "cancelled":
        return mode === "valid_rows" && rows.read > 0
          ? t("imports.outcome.cancelledPartly")
          : t("imports.outcome.cancelled");
    }
  };
  const detail = job.failure === "rows-rejected" ? null : job.failureDetail;
  return (
    <>
      <p role="status" className="accord-outcome">
        {said()}
        {state === "running" && (
          <span className="pf-v6-screen-reader">
            {" "}
            {t("imports.percent", { percent: Math.floor(job.percent / 25) * 25 })}
          </span>
        )}
      </p>
      {detail && <p lang="en">{detail}</p>}
    </>
  );
}

/** Only who submitted an import may cancel it, and administrators. */
function Cancel({ context, job, onCancelled }: Pick<Props, "context" | "job" | "onCancelled">) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useQuery(sessionQuery).data;
  const [asking, setAsking] = useState(false);
  const { queryKey } = importQuery(context, job.id);
  const cancelling = useMutation({
    mutationFn: () => cancel(context, job.id),
    onSettled: () => client.invalidateQueries({ queryKey, exact: true }),
  });
  const allowed =
    session?.authenticated &&
    (session.user.username === job.submittedBy || session.user.roles.includes("administrator"));
  const close = () => {
    setAsking(false);
  };
  if (!allowed) return null;
  return (
    <>
      {cancelling.isSuccess ? (
        <Label isCompact status="warning">
          {t("imports.cancelling")}
        </Label>
      ) : (
        <Button
          variant="secondary"
          isDisabled={cancelling.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t("imports.cancel.open")}
        </Button>
      )}
      {cancelling.isError && (
        <ProblemNotice
          title={t("imports.cancel.refused")}
          error={cancelling.error}
          retrying={cancelling.isPending}
          onRetry={() => {
            cancelling.mutate();
          }}
        />
      )}
      {asking && (
        <CancelDialog
          mode={job.mode}
          onCancel={() => {
            flushSync(close);
            onCancelled();
            cancelling.mutate();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
