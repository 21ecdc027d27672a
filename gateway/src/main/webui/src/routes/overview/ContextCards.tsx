import { DisconnectedIcon } from "@patternfly/react-icons/dist/esm/icons/disconnected-icon";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import { ContextIcon } from "../../ui/ContextIcon";
import { type Context, contexts } from "../../ui/contexts";
import type { Figures, Overview } from "./overview";

/** What is counted in each context, in the order shown. */
const counted = {
  trade: ["observations", "commodities", "parties"],
  regions: ["territories", "agreements"],
  education: ["institutions", "agreements"],
} as const;

type Kind = (typeof counted)[Context][number];

export function ContextCards({ figures }: { figures: Overview["contexts"] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="contexts">
      <h2 id="contexts" className="pf-v6-screen-reader">
        {t("overview.contexts")}
      </h2>
      <div className="accord-cards">
        {contexts.map((context) => (
          <ContextCard key={context} context={context} figures={figures[context]} />
        ))}
      </div>
    </section>
  );
}

function ContextCard({ context, figures }: { context: Context; figures: Figures<string> }) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <article
      aria-labelledby={title}
      className={`accord-card accord-context-card accord-context-tile accord-context-${context}`}
    >
      <h3 id={title}>
        <ContextIcon context={context} />
        {t(`context.${context}`)}
      </h3>
      {figures.available ? (
        <ul className="accord-counts">
          {counted[context].map((kind) => (
            <Count
              key={kind}
              kind={kind}
              count={figures.counts[kind] ?? 0}
              estimated={figures.estimated?.includes(kind) ?? false}
            />
          ))}
        </ul>
      ) : (
        <div className="accord-away">
          <DisconnectedIcon />
          <div>
            <strong>{t("overview.away.title")}</strong>
            <p>{t("overview.away.detail")}</p>
          </div>
        </div>
      )}
    </article>
  );
}

function Count({ kind, count, estimated }: { kind: Kind; count: number; estimated: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <li>
      <span className="accord-count">
        {estimated && "≈ "}
        {number(count)}
      </span>{" "}
      <span className="accord-counted">{t(`overview.counts.${kind}`, { count })}</span>
    </li>
  );
}
