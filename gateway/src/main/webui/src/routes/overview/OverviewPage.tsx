import "./overview.css";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import { useDocumentTitle } from "../../ui/documentTitle";
import { ProblemNotice, ProblemState } from "../../ui/ProblemState";
import { AccountCard } from "./AccountCard";
import { ContextCards } from "./ContextCards";
import { Empty } from "./Empty";
import { LatestFacts } from "./LatestFacts";
import { isEmpty, overviewQuery } from "./overview";
import { OverviewSkeleton } from "./OverviewSkeleton";

export function OverviewPage() {
  const { t } = useTranslation();
  useDocumentTitle(t("overview.title"));
  return (
    <div className="accord-overview">
      <div className="accord-page-header">
        <h1>{t("overview.title")}</h1>
        <p>{t("overview.lead")}</p>
      </div>
      <Content />
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const overview = useQuery(overviewQuery(language));
  const retry = () => void overview.refetch();
  if (overview.isPending) {
    return <OverviewSkeleton />;
  }
  if (!overview.data) {
    return <ProblemState error={overview.error} retrying={overview.isFetching} onRetry={retry} />;
  }
  const empty = isEmpty(overview.data);
  return (
    <>
      {overview.isError && (
        <ProblemNotice
          title={t("overview.stale")}
          error={overview.error}
          retrying={overview.isFetching}
          onRetry={retry}
        />
      )}
      {!empty && <ContextCards figures={overview.data.contexts} />}
      <div className="accord-columns">
        {empty ? (
          <Empty checking={overview.isFetching} onCheck={retry} />
        ) : (
          <LatestFacts facts={overview.data.latest} />
        )}
        <AccountCard />
      </div>
    </>
  );
}
