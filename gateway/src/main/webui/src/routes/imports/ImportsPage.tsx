import "./imports.css";
import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { LockIcon } from "@patternfly/react-icons/dist/esm/icons/lock-icon";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, Navigate, NavLink, useParams } from "react-router";
import { sessionQuery, writable } from "../../api/session";
import { type Context, contexts } from "../../ui/contexts";
import { useDocumentTitle } from "../../ui/documentTitle";
import { useQueryState } from "../../ui/queryState";
import { NotFoundPage } from "../not-found/NotFoundPage";
import { EarlierImports } from "./EarlierImports";
import { ImportForm } from "./ImportForm";
import { ImportSection } from "./ImportSection";

/** Files go in, and it is told what became of their rows; one context at a time. */
export function ImportsPage() {
  const asked = useParams().context;
  const mine = writable(useQuery(sessionQuery).data);
  const context = contexts.find((one) => one === asked);
  if (asked && !context) return <NotFoundPage />;
  if (!mine[0] || (context && !mine.includes(context))) return <Denied mine={mine} />;
  if (!context) return <Navigate to={`/imports/${mine[0]}`} replace />;
  // Nothing of one context is left in the form of another.
  return <Imports key={context} context={context} mine={mine} />;
}

function Imports({ context, mine }: { context: Context; mine: Context[] }) {
  const { t } = useTranslation();
  const [{ import: shown }, change] = useQueryState(["import"]);
  useDocumentTitle(t("imports.title"));
  return (
    <div className={`accord-page accord-context-${context}`}>
      {mine.length > 1 && (
        <nav className="accord-subnav" aria-label={t("imports.contexts")}>
          <ul>
            {mine.map((one) => (
              <li key={one}>
                <NavLink to={`/imports/${one}`}>{t(`context.${one}`)}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="accord-page-header">
        <h1>{t("imports.titleOf", { of: t(`context.${context}`) })}</h1>
        <p>{t("imports.lead")}</p>
      </div>
      <ImportForm
        context={context}
        onSubmitted={(id) => {
          change({ import: id });
        }}
      />
      {shown && <ImportSection key={shown} context={context} id={shown} />}
      <EarlierImports context={context} shown={shown} />
    </div>
  );
}

function Denied({ mine }: { mine: Context[] }) {
  const { t } = useTranslation();
  useDocumentTitle(t("imports.denied.title"));
  return (
    <EmptyState headingLevel="h1" icon={LockIcon} titleText={t("imports.denied.title")}>
      <EmptyStateBody>
        <p>{t("imports.denied.detail")}</p>
        {mine.map((context) => (
          <p key={context}>
            <Link to={`/imports/${context}`}>{t("imports.titleOf", { of: t(`context.${context}`) })}</Link>
          </p>
        ))}
      </EmptyStateBody>
    </EmptyState>
  );
}
