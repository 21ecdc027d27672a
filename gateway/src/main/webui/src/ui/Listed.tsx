import { Button, EmptyState, EmptyStateBody, Skeleton } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons/dist/esm/icons/search-icon";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../api/page";
import { useFormat } from "../i18n/format";
import { Explanation } from "./Explanation";
import { ProblemNotice, ProblemState } from "./ProblemState";

interface Props<T> {
  list: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** What to do where nothing matches. */
  none: string;
  /** Whether it is the whole of something, which no filter makes empty. */
  unfiltered?: true;
  children: (items: T[]) => ReactNode;
}

/** A list in each of its states: on its way, failed, empty, and as far as it has been fetched. */
export function Listed<T>({ list, none, unfiltered, children }: Props<T>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const retry = () => void list.refetch();
  if (list.isPending) return <ListSkeleton />;
  if (!list.data) return <ProblemState error={list.error} retrying={list.isFetching} onRetry={retry} />;
  const items = list.data.pages.flatMap((page) => page.items);
  const { total = items.length, estimate, explanation } = list.data.pages[0] ?? {};
  return (
    <>
      {list.isError && (
        <ProblemNotice
          title={t("list.stale")}
          error={list.error}
          retrying={list.isFetching}
          onRetry={retry}
        />
      )}
      <p role="status" className="accord-list-count">
        {estimate === undefined
          ? t("list.shown", { shown: number(items.length), total: number(total), count: total })
          : t("list.shownOfMany", { shown: number(items.length), estimate: number(estimate) })}
      </p>
      {items.length === 0 ? (
        unfiltered ? (
          <Explanation text={explanation ?? none} />
        ) : (
          <EmptyState headingLevel="h2" icon={SearchIcon} titleText={t("list.none")}>
            <EmptyStateBody>
              <Explanation text={explanation} />
              <p>{none}</p>
            </EmptyStateBody>
          </EmptyState>
        )
      ) : (
        <div className={list.isPlaceholderData ? "accord-list accord-list-old" : "accord-list"}>
          {children(items)}
        </div>
      )}
      {list.hasNextPage && (
        <Button
          variant="secondary"
          className="accord-list-more"
          isDisabled={list.isFetching}
          onClick={() => void list.fetchNextPage()}
        >
          {t("list.more")}
        </Button>
      )}
    </>
  );
}

function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <span role="status" className="pf-v6-screen-reader">
        {t("app.loading")}
      </span>
      <div aria-hidden="true" className="accord-list-skeleton">
        {[92, 84, 96, 78, 88].map((width) => (
          <Skeleton key={width} width={`${width}%`} fontSize="2xl" />
        ))}
      </div>
    </>
  );
}
