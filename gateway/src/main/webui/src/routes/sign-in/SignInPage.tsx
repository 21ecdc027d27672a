import "./sign-in.css";
import { Alert, Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { loginAddress } from "../../api/session";
import { contexts } from "../../ui/contexts";
import { ContextIcon } from "../../ui/ContextIcon";
import { useDocumentTitle } from "../../ui/documentTitle";
import { Logo } from "../../ui/Logo";

/** What a visitor without a session sees, at any address. `ended`: there was a session on this page until now. */
export function SignInPage({ ended }: { ended: boolean }) {
  const { t } = useTranslation();
  const location = useLocation();
  useDocumentTitle(t("signIn.title"));
  return (
    <div className="accord-sign-in-page">
      {ended && (
        <Alert
          isInline
          isLiveRegion
          component="p"
          variant="warning"
          variantLabel={t("problem.warning")}
          title={t("signIn.ended")}
        >
          {t("signIn.endedDetail")}
        </Alert>
      )}
      <div className="accord-sign-in">
        <div className="accord-sign-in-hero">
          <span className="accord-sign-in-watermark">
            <Logo />
          </span>
          <Logo />
          <h1>{t("app.name")}</h1>
          <p className="accord-sign-in-sentence">{t("signIn.sentence")}</p>
          <Button component="a" size="lg" className="accord-sign-in-button" href={loginAddress(location)}>
            {t("signIn.button")}
          </Button>
        </div>
        <ul className="accord-sign-in-contexts">
          {contexts.map((context) => (
            <li key={context} className={`accord-context-tile accord-context-${context}`}>
              <ContextIcon context={context} />
              <strong>{t(`context.${context}`)}</strong>
              <span>{t(`signIn.${context}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
