import { Alert, Button, Progress } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getJson, send } from "../../api/client";
import { problemOf } from "../../api/problem";
import { queryOf } from "../../ui/queryState";

const exportsOf = "/api/trade/v1/exports";

interface Job {
  id: string;
  state: "queued" | "running" | "completed" | "failed" | "cancelled";
  percent: number;
  fileName: string;
  failureDetail?: string | null;
}

const goesOn = (job: Job | null | undefined) => job?.state === "queued" || job?.state === "running";

interface Props {
  list: string;
  filters: Record<string, string>;
  of: string;
  formats: readonly { name: string; format: string }[];
}

/** A list that is too long for one answer: a job writes it to a file, which is fetched when it is done. */
export function LongExport({ list, filters, of, formats }: Props) {
  const { t } = useTranslation();
  const start = useMutation({
    mutationFn: (format: string) =>
      send<Job>("POST", exportsOf, { list: `/api/trade/v1/${list}?${queryOf(filters)}`, format }),
  });
  const submitted = start.data;
  const { data: job = submitted, ...state } = useQuery({
    queryKey: ["trade", "exports", submitted?.id],
    queryFn: ({ signal }) => getJson<Job>(`${exportsOf}/${submitted?.id ?? ""}`, signal),
    enabled: Boolean(submitted),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data === undefined || goesOn(data) ? 1000 : false),
  });
  const cancel = useMutation({
    mutationFn: (id: string) => send<Job>("DELETE", `${exportsOf}/${id}`),
    onSettled: () => state.refetch(),
  });
  const failure = start.error ?? cancel.error ?? state.error;
  return (
    <div className="accord-exports" role="group" aria-label={t("list.exports", { of })}>
      <p>{t("list.long.hint")}</p>
      {formats.map(({ name, format }) => (
        <Button
          key={format}
          variant="secondary"
          size="sm"
          isDisabled={start.isPending || goesOn(job)}
          onClick={() => {
            start.mutate(format);
          }}
          aria-label={t("list.export", { format: name, of })}
        >
          {name}
        </Button>
      ))}
      {job && goesOn(job) && (
        <>
          <Progress value={job.percent} size="sm" title={t("list.long.running")} aria-live="off" />
          <Button
            variant="link"
            size="sm"
            isDisabled={cancel.isPending}
            onClick={() => {
              cancel.mutate(job.id);
            }}
          >
            {t("list.long.cancel")}
          </Button>
        </>
      )}
      {job?.state === "completed" && (
        <Button component="a" size="sm" icon={<DownloadIcon />} href={`${exportsOf}/${job.id}/file`} download>
          {t("list.long.download", { name: job.fileName })}
        </Button>
      )}
      {job?.state === "cancelled" && <p role="status">{t("list.long.cancelled")}</p>}
      {(failure ?? (job?.state === "failed" ? job : null)) && (
        <Alert
          isInline
          isLiveRegion
          component="h2"
          variant="warning"
          variantLabel={t("problem.warning")}
          title={failure ? problemOf(failure).title : t("list.long.failed")}
        >
          {failure ? problemOf(failure).detail : job?.failureDetail}
        </Alert>
      )}
    </div>
  );
}
