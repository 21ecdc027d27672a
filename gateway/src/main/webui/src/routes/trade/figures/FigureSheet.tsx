import { Alert } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { CopyButton } from "../../../ui/CopyButton";
import { ProblemState } from "../../../ui/ProblemState";
import { Cited, SourceOf } from "../../../ui/Provenance";
import { Sheet } from "../../../ui/Sheet";
import { SourceText } from "../../../ui/SourceText";
import { Waiting } from "../../../ui/Waiting";
import { useTerms, words } from "../terms";
import { timeOf } from "../time";
import { Amount, titleOf } from "./FigureTable";
import { type Figure, figureQuery } from "./figures";
import { History } from "./History";
import { SameAs } from "./SameAs";

/** All that is on record of one figure: what it says, where it stands, how to cite it, and how it became what it is. */
export function FigureSheet({ reference, onClose }: { reference: string; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const figure = useQuery(figureQuery(reference, format.language));
  return (
    <Sheet
      title={figure.data ? titleOf(figure.data, format, terms) : t("trade.figures.one")}
      onClose={onClose}
    >
      {figure.isPending ? (
        <Waiting />
      ) : figure.data ? (
        <Told figure={figure.data} />
      ) : (
        <ProblemState
          error={figure.error}
          retrying={figure.isFetching}
          onRetry={() => void figure.refetch()}
        />
      )}
    </Sheet>
  );
}

function Told({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const cite = figure.cite ?? citation(figure);
  return (
    <>
      {figure.conflicts.length > 0 && (
        <Alert
          isInline
          component="h3"
          variant={figure.preferred ? "info" : "warning"}
          variantLabel={t("problem.warning")}
          title={figure.preferred ? t("trade.disputedDetail") : t("trade.notPreferredDetail")}
        />
      )}
      <SameAs links={figure.sameAs} />
      <dl className="accord-told">
        <Row name={t("trade.field.value")}>
          <Amount figure={figure} />
        </Row>
        <Row name={t("trade.field.period")}>{timeOf(figure, format) ?? t("trade.noPeriod")}</Row>
        <Row name={t("trade.field.scope")}>{terms.scope(figure.scope)}</Row>
        <Row name={t("trade.field.commodity")}>
          <SourceText>{figure.commodities.map((key) => key.replaceAll("-", " ")).join(", ")}</SourceText>
        </Row>
        <Row name={t("trade.field.hsCodes")}>{figure.hsCodes.join(", ")}</Row>
        {(["indicator", "denominator", "targetOf"] as const).map((field) => (
          <Row key={field} name={t(`trade.field.${field}`)}>
            <SourceText>{words(figure[field] ?? "")}</SourceText>
          </Row>
        ))}
        {(["valuationBasis", "hsEdition"] as const).map((field) => (
          <Row key={field} name={t(`trade.field.${field}`)}>
            {figure[field]?.toUpperCase()}
          </Row>
        ))}
        <Row name={t("trade.field.source")}>
          <SourceOf source={figure.source} />
        </Row>
        <Row name={t("trade.field.cites")}>{figure.cites && <Cited cites={figure.cites} />}</Row>
        <Row name={t("trade.field.confidence")}>{terms.confidence(figure.confidence)}</Row>
        <Row name={t("trade.field.note")}>{figure.note && <SourceText>{figure.note}</SourceText>}</Row>
        <Row name={t("trade.field.key")}>
          <code>{figure.key}</code>
        </Row>
      </dl>
      <section className="accord-cite" aria-labelledby="cite">
        <h3 id="cite">{t("trade.cite.title")}</h3>
        <p>
          <SourceText>{cite}</SourceText>
        </p>
        <CopyButton text={cite} label={t("trade.cite.copy")} />
      </section>
      <History reference={figure.key} />
    </>
  );
}

/** A field that has a value; React shows nothing for an empty text, and neither does this. */
function Row({ name, children }: { name: string; children: ReactNode }) {
  const empty = children === "" || children == null || isEmptyText(children);
  return empty ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function isEmptyText(node: ReactNode): boolean {
  return (
    typeof node === "object" &&
    node !== null &&
    "props" in node &&
    (node.props as { children?: unknown }).children === ""
  );
}

function citation({ source, cites, key }: Figure): string {
  return [source.title, source.chapter, source.note, cites?.title, cites?.url, cites?.year, `Accord ${key}`]
    .filter((part) => part != null && part !== "")
    .join(", ");
}
