import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice, ProblemState } from "../../ui/ProblemState";
import { Waiting } from "../../ui/Waiting";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
}

/** An answer in each of its states: on its way, failed, here, not all of it here, and here but not renewed. */
export function Answered<T extends object>({ query, children }: Props<T>) {
  const { t } = useTranslation();
  const retry = () => void query.refetch();
  if (query.isPending) return <Waiting />;
  if (query.data === undefined)
    return <ProblemState error={query.error} retrying={query.isFetching} onRetry={retry} />;
  return (
    <>
      {query.isError && (
        <ProblemNotice
          title={t("list.stale")}
          error={query.error}
          retrying={query.isFetching}
          onRetry={retry}
        />
      )}
      {children(query.data)}
      {"next" in query.data && query.data.next != null && <p className="accord-subtle">{t("list.notAll")}</p>}
    </>
  );
}
