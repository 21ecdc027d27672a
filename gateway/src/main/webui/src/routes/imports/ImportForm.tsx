import { Button, Radio } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Context } from "../../ui/contexts";
import { FileChoice } from "../../ui/FileChoice";
import { ProblemNotice } from "../../ui/ProblemState";
import { Selection } from "../../ui/Selection";
import { importQuery, kinds, type Mode, modes, submit, type Submission } from "./imports";

interface Props {
  context: Context;
  onSubmitted: (id: string) => void;
}

/** What is imported and how. The file stays chosen, so that what was checked can be imported next. */
export function ImportForm({ context, onSubmitted }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<string>(kinds[context][0]);
  const [mode, setMode] = useState<Mode>("dry_run");
  const sending = useRef(new AbortController());
  const refreshList = () => void client.invalidateQueries({ queryKey: [context, "imports"] });
  const submission = useMutation({
    mutationFn: (submission: Submission) => submit(context, submission),
    onSuccess: (job) => {
      client.setQueryData(importQuery(context, job.id).queryKey, job);
      onSubmitted(job.id);
      refreshList();
    },
    onError: (_, { signal }) => {
      // The service may have had all of the file by then.
      if (signal.aborted) refreshList();
    },
  });
  useEffect(
    () => () => {
      sending.current.abort();
    },
    [],
  );
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!file || submission.isPending) return;
    sending.current = new AbortController();
    submission.mutate({ file, kind, mode, attempt: newAttempt(), signal: sending.current.signal });
  };
  /** What was said of a submission, and the way to repeat it, go with what it was made of. */
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      submission.reset();
      change(value);
    };
  const stopped = submission.isError && submission.variables.signal.aborted;
  return (
    <form onSubmit={send} className="accord-card accord-form" aria-label={t("imports.form")}>
      <fieldset disabled={submission.isPending} className="accord-import-fields">
        <div className="accord-import-what">
          <Selection
            label={t("imports.field.kind")}
            chosen={kind}
            options={kinds[context].map((value) => ({ value, name: t(`imports.kind.${value}`) }))}
            needed
            onChoose={changing(setKind)}
          />
          <FileChoice
            label={t("imports.field.file")}
            hint={t("imports.fileHint")}
            file={file}
            accept=".csv,.xlsx"
            disabled={submission.isPending}
            onChoose={changing(setFile)}
          />
        </div>
        <fieldset className="accord-import-modes">
          <legend>{t("imports.field.mode")}</legend>
          {modes.map((value) => (
            <Radio
              key={value}
              id={`${id}-${value}`}
              name={id}
              label={t(`imports.mode.${value}`)}
              description={t(`imports.modeHint.${value}`)}
              isChecked={mode === value}
              onChange={() => {
                changing(setMode)(value);
              }}
            />
          ))}
        </fieldset>
      </fieldset>
      {submission.isError && !stopped && (
        <ProblemNotice
          title={t("imports.refused")}
          error={submission.error}
          retrying={submission.isPending}
          fields={{
            "/file": t("imports.field.file"),
            "/kind": t("imports.field.kind"),
            "/mode": t("imports.field.mode"),
          }}
          onRetry={() => {
            submission.mutate(submission.variables);
          }}
        />
      )}
      <div className="accord-import-send">
        <Button type="submit" isDisabled={!file || submission.isPending} isLoading={submission.isPending}>
          {t(mode === "dry_run" ? "imports.check" : "imports.start")}
        </Button>
        {submission.isPending && (
          <Button
            variant="link"
            onClick={() => {
              sending.current.abort();
            }}
          >
            {t("imports.stopSending")}
          </Button>
        )}
        <span role="status" className="accord-subtle">
          {submission.isPending ? t("imports.sending") : stopped ? t("imports.stopped") : ""}
        </span>
      </div>
    </form>
  );
}

/** No two submissions have the same name; a page that is not served securely has no `randomUUID`. */
function newAttempt(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join("-");
}
