import { Button, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { mayWrite, sessionQuery } from "../../../api/session";
import { type Format, useFormat } from "../../../i18n/format";
import { FigureLink } from "../Evidence";
import { Amount, titleOf } from "../figures/FigureTable";
import { type Figure, figureQuery } from "../figures/figures";
import { SameAs } from "../figures/SameAs";
import { type Terms, useTerms } from "../terms";
import { timeOf } from "../time";
import { type Conflict, prefer, takeBack } from "./conflicts";
import { DecisionSheet } from "./DecisionSheet";
import { Preference } from "./Preference";

/** Figures that disagree, side by side, with the one that analytics use and why. */
export function ConflictCard({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const editor = mayWrite(useQuery(sessionQuery).data, "trade");
  const heading = useRef<HTMLHeadingElement>(null);
  const [deciding, setDeciding] = useState<Figure | "takingBack" | null>(null);
  const [told, setTold] = useState("");
  const members = useQueries({
    queries: conflict.members.map((id) => figureQuery(id, format.language)),
  });
  const figures = members.flatMap(({ data }) => data ?? []);
  const missing = members.filter(({ isError }) => isError).length;
  const title = titleOfAll(figures, format, terms) ?? t("app.loading");
  const nameOf = (figure: Figure) => `${figure.source.key}, ${terms.quantity(figure)}`;
  const close = () => {
    setDeciding(null);
  };
  /** What was decided is told once nothing covers the page; the place stays, though its button may be gone. */
  const tell = (what: string) => {
    flushSync(close);
    heading.current?.focus();
    setTold(what);
  };
  return (
    <article className="accord-conflict" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p role="status" className="accord-told">
        {told}
      </p>
      <Table variant="compact" gridBreakPoint="grid-md" aria-label={title}>
        <Thead>
          <Tr>
            {(["source", "period", "value", "confidence"] as const).map((name) => (
              <Th key={name} modifier="wrap" width={name === "value" ? 25 : 20}>
                {t(`trade.field.${name}`)}
              </Th>
            ))}
            <Th modifier="wrap" width={15}>
              {t("trade.disagreements.preference")}
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {figures.map((figure) => (
            <Tr key={figure.id}>
              <Td dataLabel={t("trade.field.source")}>
                <FigureLink observation={figure.key} source={figure.source} of={title} />
                {figure.cites?.year != null && <span className="accord-what">{figure.cites.year}</span>}
              </Td>
              <Td dataLabel={t("trade.field.period")}>{timeOf(figure, format) ?? t("trade.noPeriod")}</Td>
              <Td dataLabel={t("trade.field.value")}>
                <Amount figure={figure} />
                <SameAs links={figure.sameAs} />
              </Td>
              <Td dataLabel={t("trade.field.confidence")}>{terms.confidence(figure.confidence)}</Td>
              <Td dataLabel={t("trade.disagreements.preference")}>
                {figure.id === conflict.preferred ? (
                  <Label isCompact status="success">
                    {t("trade.disagreements.preferred")}
                  </Label>
                ) : (
                  editor && (
                    <Button
                      variant="secondary"
                      size="sm"
                      aria-label={t("trade.disagreements.preferThis", { figure: nameOf(figure) })}
                      onClick={() => {
                        setDeciding(figure);
                      }}
                    >
                      {t("trade.disagreements.prefer")}
                    </Button>
                  )
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {missing > 0 && <p className="accord-subtle">{t("trade.disagreements.missing", { count: missing })}</p>}
      <Preference
        conflict={conflict}
        of={title}
        onTakeBack={
          editor
            ? () => {
                setDeciding("takingBack");
              }
            : undefined
        }
      />
      {deciding === "takingBack" && (
        <DecisionSheet
          conflict={conflict.id}
          title={t("trade.disagreements.takeBackOf", { conflict: title })}
          consequence={t("trade.disagreements.takeBackConsequence")}
          act={t("trade.disagreements.takeBack")}
          decide={takeBack}
          onDecided={() => {
            tell(t("trade.disagreements.takenBack"));
          }}
          onClose={close}
        />
      )}
      {deciding && deciding !== "takingBack" && (
        <DecisionSheet
          conflict={conflict.id}
          title={t("trade.disagreements.preferThis", { figure: nameOf(deciding) })}
          consequence={t("trade.disagreements.consequence")}
          act={t("trade.disagreements.prefer")}
          decide={prefer(deciding.id)}
          onDecided={() => {
            tell(t("trade.disagreements.nowPreferred", { figure: nameOf(deciding) }));
          }}
          onClose={close}
        />
      )}
    </article>
  );
}

/** What the figures are about; with its period, where all are of the same. */
function titleOfAll(figures: Figure[], format: Format, terms: Terms): string | undefined {
  const [first] = figures;
  const times = new Set(figures.map((figure) => timeOf(figure, format)));
  return (
    first && titleOf(times.size === 1 ? first : { ...first, period: null, observedOn: null }, format, terms)
  );
}
