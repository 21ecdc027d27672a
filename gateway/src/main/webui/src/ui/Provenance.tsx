import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { ExternalLink, hostOf } from "./ExternalLink";
import { SourceText } from "./SourceText";

export interface Source {
  key: string;
  title: string;
  chapter?: string | null;
  note?: string | null;
}

export interface Citation {
  url?: string | null;
  title?: string | null;
  year?: number | string | null;
}

/** The document that states a fact, and the place in it. */
export function SourceOf({ source }: { source: Source }) {
  const { t } = useTranslation();
  return (
    <>
      <Label isCompact variant="outline">
        {source.key}
      </Label>{" "}
      <cite>
        <SourceText>{source.title}</SourceText>
      </cite>
      {source.chapter && (
        <>
          {" · "}
          {t("overview.latest.chapter")}{" "}
          <q>
            <SourceText>{source.chapter}</SourceText>
          </q>
        </>
      )}
      {source.note && ` · ${t("overview.latest.note", { note: source.note })}`}
    </>
  );
}

/** What that document itself cites for the fact. */
export function Cited({ cites }: { cites: Citation }) {
  const { t } = useTranslation();
  const { url, title, year } = cites;
  if (!url && !title) return t("overview.latest.publicationOf", { year });
  const text = title ?? (url ? (hostOf(url) ?? url) : "");
  return (
    <>
      {url ? (
        <ExternalLink url={url}>
          <SourceText>{text}</SourceText>
        </ExternalLink>
      ) : (
        <SourceText>{text}</SourceText>
      )}
      {year != null && ` (${year})`}
    </>
  );
}
