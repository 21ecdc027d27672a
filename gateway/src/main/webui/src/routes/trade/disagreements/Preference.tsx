import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { SourceText } from "../../../ui/SourceText";
import type { Version } from "../figures/figures";
import { type Conflict, decisionsQuery } from "./conflicts";

interface Props {
  conflict: Conflict;
  /** What the decisions are about, for those who hear the button. */
  of: string;
  /** Takes an editor's choice back; absent for those who may not. */
  onTakeBack?: (() => void) | undefined;
}

/** Who prefers one of the figures, when and why; or by which rule it is preferred, and who took a choice back. */
export function Preference({ conflict, of, onTakeBack }: Props) {
  const { t } = useTranslation();
  const { preferred, reason, preferenceReason, reopeningReason } = conflict;
  const byEditor = conflict.preferredBy === "editor";
  const decisions = useQuery(decisionsQuery(conflict)).data?.items ?? [];
  return (
    <div className="accord-preference">
      {reason && (
        <p>
          {t("trade.disagreements.declared")} <Quoted>{reason}</Quoted>
        </p>
      )}
      <p>
        {byEditor ? (
          <>
            {t("trade.disagreements.byEditor")}
            <Made decision={lastOf(decisions, "preferred", "preferenceReason")} why={preferenceReason} />
          </>
        ) : (
          t(preferred ? "trade.disagreements.byRule" : "trade.disagreements.undecided")
        )}
      </p>
      {reopeningReason && (
        <p>
          {t("trade.disagreements.reopened")}
          <Made decision={lastOf(decisions, "reopeningReason")} why={reopeningReason} />
        </p>
      )}
      {byEditor && onTakeBack && (
        <Button
          variant="link"
          isInline
          aria-label={t("trade.disagreements.takeBackOf", { conflict: of })}
          onClick={onTakeBack}
        >
          {t("trade.disagreements.takeBack")}
        </Button>
      )}
    </div>
  );
}

/** By whom and when, as far as that is known already, and why. */
function Made({ decision, why }: { decision: Version | undefined; why: string | null | undefined }) {
  const { moment } = useFormat();
  return (
    <>
      {decision && (
        <>
          {" "}
          <span lang="">{decision.changedBy}</span>
          {", "}
          <time dateTime={decision.changedAt}>{moment(decision.changedAt)}</time>
        </>
      )}
      {why && (
        <>
          {": "}
          <Quoted>{why}</Quoted>
        </>
      )}
    </>
  );
}

function Quoted({ children }: { children: string }) {
  return (
    <q>
      <SourceText>{children}</SourceText>
    </q>
  );
}

function lastOf(decisions: Version[], ...fields: string[]) {
  return decisions.findLast(({ changes }) => changes.some(({ field }) => fields.includes(field)));
}
