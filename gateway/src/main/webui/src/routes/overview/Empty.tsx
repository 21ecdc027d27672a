import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from "@patternfly/react-core";
import { InboxIcon } from "@patternfly/react-icons/dist/esm/icons/inbox-icon";
import { useTranslation } from "react-i18next";
import { contexts } from "../../ui/contexts";

/** Before the first import: what to do to get facts in. */
export function Empty({ checking, onCheck }: { checking: boolean; onCheck: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="accord-card accord-latest" aria-live="polite">
      <EmptyState headingLevel="h2" icon={InboxIcon} titleText={t("overview.empty.title")}>
        <EmptyStateBody className="accord-empty">
          <p>{t("overview.empty.detail")}</p>
          <p>{t("overview.empty.local")}</p>
          <pre>./accord up</pre>
          <p>{t("overview.empty.import")}</p>
          <pre>{contexts.map((context) => `POST /api/${context}/v1/imports`).join("\n")}</pre>
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button onClick={onCheck} isDisabled={checking}>
              {t("overview.empty.check")}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </section>
  );
}
