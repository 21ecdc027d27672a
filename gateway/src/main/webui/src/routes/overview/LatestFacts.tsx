import { Label } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import { ContextIcon } from "../../ui/ContextIcon";
import { ExternalLink, hostOf } from "../../ui/ExternalLink";
import { SourceText } from "../../ui/SourceText";
import { Confidence } from "./Confidence";
import type { Fact } from "./overview";

const types = ["observation", "agreement", "institution", "territory", "commodity", "party"] as const;

export function LatestFacts({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="latest" className="accord-card accord-latest">
      <h2 id="latest">{t("overview.latest.title")}</h2>
      {facts.length === 0 ? (
        <p className="accord-subtle">{t("overview.latest.none")}</p>
      ) : (
        <ol>
          {facts.map((fact) => (
            <li key={`${fact.context} ${fact.type} ${fact.id}`}>
              <LatestFact fact={fact} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function LatestFact({ fact }: { fact: Fact }) {
  const { t } = useTranslation();
  const { partialDate } = useFormat();
  const title = useId();
  const type = types.find((known) => known === fact.type);
  return (
    <article aria-labelledby={title} className={`accord-fact accord-context-${fact.context}`}>
      <div className="accord-fact-head">
        <span className="accord-fact-context">
          <ContextIcon context={fact.context} />
          {t(`context.${fact.context}`)}
        </span>
        <span>{type ? t(`overview.type.${type}`) : fact.type}</span>
        {fact.date ? (
          <time dateTime={fact.date}>{partialDate(fact.date)}</time>
        ) : (
          <span>{t("overview.latest.noDate")}</span>
        )}
        <Confidence level={fact.confidence} />
      </div>
      <h3 id={title}>
        <SourceText>{fact.title}</SourceText>
      </h3>
      <dl>
        <dt>{t("overview.latest.source")}</dt>
        <dd>
          <SourceOf fact={fact} />
        </dd>
        {fact.cites && (
          <>
            <dt>{t("overview.latest.cites")}</dt>
            <dd>
              <Cited cites={fact.cites} />
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

function SourceOf({ fact: { source } }: { fact: Fact }) {
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

function Cited({ cites: { url, title, year } }: { cites: NonNullable<Fact["cites"]> }) {
  const { t } = useTranslation();
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
