import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useDocumentTitle } from "../ui/documentTitle";

/** Stands in for a page whose code has failed, instead of an empty window. */
export function CrashPage() {
  const { t } = useTranslation();
  useDocumentTitle(t("problem.crash.title"));
  return (
    <EmptyState headingLevel="h1" status="danger" titleText={t("problem.crash.title")}>
      <EmptyStateBody>{t("problem.crash.detail")}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            {t("problem.reload")}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
