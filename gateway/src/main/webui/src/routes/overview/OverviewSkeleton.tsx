import { Skeleton } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { contexts } from "../../ui/contexts";
import { AccountCard } from "./AccountCard";

/** The shape of the page while its figures are on their way. */
export function OverviewSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <span role="status" className="pf-v6-screen-reader">
        {t("overview.loading")}
      </span>
      <div aria-hidden="true" className="accord-cards">
        {contexts.map((context) => (
          <div key={context} className="accord-card accord-context-card">
            <Skeleton width="40%" fontSize="lg" />
            <Skeleton width="75%" fontSize="3xl" />
          </div>
        ))}
      </div>
      <div className="accord-columns">
        <div aria-hidden="true" className="accord-card accord-latest">
          <Skeleton width="30%" fontSize="xl" />
          {[80, 65, 72, 58].map((width) => (
            <div key={width} className="accord-fact-skeleton">
              <Skeleton width="45%" fontSize="sm" />
              <Skeleton width={`${width}%`} fontSize="lg" />
              <Skeleton width="90%" fontSize="sm" />
            </div>
          ))}
        </div>
        <AccountCard />
      </div>
    </>
  );
}
