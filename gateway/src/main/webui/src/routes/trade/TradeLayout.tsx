import "./trade.css";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet } from "react-router";
import { pages } from "./pages";

/** The pages on trade, and the way between them. */
export function TradeLayout() {
  const { t } = useTranslation();
  return (
    <div className="accord-page accord-context-trade">
      <nav className="accord-subnav" aria-label={t("trade.pages")}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <NavLink to={`/trade/${page}`}>{t(`trade.${page}.nav`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}
