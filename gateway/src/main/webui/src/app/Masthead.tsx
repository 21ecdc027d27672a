import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { sessionQuery, writable } from "../api/session";
import { Logo } from "../ui/Logo";
import { AccountMenu } from "./AccountMenu";
import { LanguageSwitch } from "./LanguageSwitch";
import { ThemeSwitch } from "./ThemeSwitch";

export function Masthead() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  return (
    <header className="accord-masthead">
      <Link to="/" className="accord-brand" aria-label={t("app.home")}>
        <Logo />
        <span className="accord-wordmark">{t("app.name")}</span>
      </Link>
      {session.data?.authenticated && (
        <nav className="accord-sections accord-context-trade" aria-label={t("app.pages")}>
          <NavLink to="/trade">{t("context.trade")}</NavLink>
          {writable(session.data).length > 0 && <NavLink to="/imports">{t("imports.nav")}</NavLink>}
        </nav>
      )}
      <div className="accord-tools">
        <LanguageSwitch />
        <ThemeSwitch />
        {session.data?.authenticated && <AccountMenu user={session.data.user} />}
      </div>
    </header>
  );
}
