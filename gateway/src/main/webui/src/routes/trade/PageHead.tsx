import { useTranslation } from "react-i18next";
import { useDocumentTitle } from "../../ui/documentTitle";
import type { TradePage } from "./pages";

/** What a page on trade is called, and what it is for. */
export function PageHead({ page }: { page: TradePage }) {
  const { t } = useTranslation();
  const title = t(`trade.${page}.title`);
  useDocumentTitle(title);
  return (
    <div className="accord-page-header">
      <h1>{title}</h1>
      <p>{t(`trade.${page}.lead`)}</p>
    </div>
  );
}
