import { ExternalLinkAltIcon } from "@patternfly/react-icons/dist/esm/icons/external-link-alt-icon";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A link out of Accord, in a new tab. An address that is no web address is shown as text. */
export function ExternalLink({ url, children }: { url: string; children: ReactNode }) {
  const { t } = useTranslation();
  if (!hostOf(url)) {
    return children;
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children} <ExternalLinkAltIcon className="accord-external-icon" />
      <span className="pf-v6-screen-reader"> {t("app.opensInNewTab")}</span>
    </a>
  );
}

/** The host of a web address, null for anything else (a script address among it). */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) {
    return null;
  }
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : null;
}
