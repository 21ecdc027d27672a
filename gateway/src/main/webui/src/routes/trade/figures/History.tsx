import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Explanation } from "../../../ui/Explanation";
import { ProblemState } from "../../../ui/ProblemState";
import { Waiting } from "../../../ui/Waiting";
import { historyQuery, type Version } from "./figures";

const fields = [
  "reporter",
  "partner",
  "measure",
  "scope",
  "period",
  "value",
  "unit",
  "qualifier",
  "changeRatio",
  "hsCodes",
  "indicator",
  "denominator",
  "targetOf",
  "source",
  "cites",
  "confidence",
  "note",
] as const;
const actions = ["created", "updated", "deleted"] as const;

/** Every version of a figure, the newest first, field by field. */
export function History({ reference }: { reference: string }) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(reference));
  return (
    <section className="accord-history" aria-labelledby="history">
      <h3 id="history">{t("trade.history.title")}</h3>
      {history.isPending ? (
        <Waiting />
      ) : history.data ? (
        <>
          <Explanation text={history.data.explanation} />
          <ol>
            {history.data.items.toReversed().map((version) => (
              <li key={`${version.version} ${version.action}`}>
                <VersionOf version={version} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <ProblemState
          error={history.error}
          retrying={history.isFetching}
          onRetry={() => void history.refetch()}
        />
      )}
    </section>
  );
}

function VersionOf({ version }: { version: Version }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const action = actions.find((known) => known === version.action) ?? "updated";
  return (
    <>
      <p>
        <strong>{t(`trade.history.${action}`)}</strong>{" "}
        <time dateTime={version.changedAt}>{moment(version.changedAt)}</time>
        {" · "}
        <span lang="">{version.changedBy}</span>
      </p>
      {version.changes.length > 0 && (
        <dl>
          {version.changes.map(({ field, from, to }) => (
            <div key={field}>
              <dt>
                <FieldName field={field} />
              </dt>
              <dd>
                <Was value={from} /> <span aria-hidden="true">→</span>
                <span className="pf-v6-screen-reader">{t("trade.history.became")}</span> <Was value={to} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function FieldName({ field }: { field: string }) {
  const { t } = useTranslation();
  const known = fields.find((name) => name === field);
  return known ? t(`trade.field.${known}`) : <code>{field}</code>;
}

/** A value as the record holds it. */
function Was({ value }: { value: unknown }) {
  const { t } = useTranslation();
  if (value == null) return <span className="accord-subtle">{t("trade.history.nothing")}</span>;
  return <code>{typeof value === "string" ? value : JSON.stringify(value)}</code>;
}
