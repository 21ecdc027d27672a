import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import { ContextIcon } from "../../ui/ContextIcon";
import { Cited, SourceOf } from "../../ui/Provenance";
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
        <DateOf fact={fact} />
        <Confidence level={fact.confidence} />
      </div>
      <h3 id={title}>
        <SourceText>{fact.title}</SourceText>
      </h3>
      <dl>
        <dt>{t("overview.latest.source")}</dt>
        <dd>
          <SourceOf source={fact.source} />
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

function DateOf({ fact: { date, period } }: { fact: Fact }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (date) return <time dateTime={date}>{format.partialDate(date)}</time>;
  return <span>{period ? format.period(period.start, period.end) : t("overview.latest.noDate")}</span>;
}
