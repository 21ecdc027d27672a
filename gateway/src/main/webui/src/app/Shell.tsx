import { SkipToContent } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation } from "react-router";
import { Masthead } from "./Masthead";

const contentId = "content";

/** What every page stands in: skip link, masthead, main, footer. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <div className="accord-shell">
      <SkipToContent href={`#${contentId}`}>{t("app.skipToContent")}</SkipToContent>
      <Masthead />
      <Main />
      <footer className="accord-footer">
        <span>{t("app.tagline")}</span>
        <a href="/docs">{t("app.apiDocs")}</a>
      </footer>
    </div>
  );
}

function Main() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    // A new page is read from its beginning, as after a real navigation.
    if (shown.current !== pathname) {
      shown.current = pathname;
      main.current?.focus();
    }
  }, [pathname]);
  return (
    <main id={contentId} ref={main} tabIndex={-1} className="accord-main">
      <Outlet />
    </main>
  );
}
