import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from "@patternfly/react-core";
import { MapSignsIcon } from "@patternfly/react-icons/dist/esm/icons/map-signs-icon";
import { useTranslation } from "react-i18next";
import { Link, type LinkProps, useLocation } from "react-router";
import { useDocumentTitle } from "../../ui/documentTitle";

export function NotFoundPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useDocumentTitle(t("notFound.title"));
  return (
    <EmptyState headingLevel="h1" icon={MapSignsIcon} titleText={t("notFound.title")}>
      <EmptyStateBody>
        <p>{t("notFound.detail")}</p>
        <p>
          <code className="accord-address">{pathname}</code>
        </p>
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button component={HomeLink}>{t("notFound.home")}</Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}

function HomeLink(props: Omit<LinkProps, "to">) {
  return <Link {...props} to="/" />;
}
