import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The title of the page in the browser's tab and history. */
export function useDocumentTitle(title: string) {
  const { t } = useTranslation();
  const name = t("app.name");
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
}
