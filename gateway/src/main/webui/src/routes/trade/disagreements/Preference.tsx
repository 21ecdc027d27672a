import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { SourceText } from "../../../ui/SourceText";
import { type Conflict, settlementQuery } from "./conflicts";

/** Who prefers one of the figures, when and why; or by which rule it is preferred. */
export function Preference({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const byEditor = conflict.preferredBy === "editor";
  const history = useQuery(settlementQuery(conflict.id, byEditor));
  const choice = history.data?.items.findLast(({ changes }) =>
    changes.some(({ field }) => field === "preferred" || field === "preferenceReason"),
  );
  return (
    <p className="accord-preference">
      {conflict.reason && (
        <>
          {t("trade.disagreements.declared")}{" "}
          <q>
            <SourceText>{conflict.reason}</SourceText>
          </q>
          <br />
        </>
      )}
      {t(
        byEditor
          ? "trade.disagreements.byEditor"
          : conflict.preferred
            ? "trade.disagreements.byRule"
            : "trade.disagreements.undecided",
      )}
      {choice && (
        <>
          {" "}
          <span lang="">{choice.changedBy}</span>
          {", "}
          <time dateTime={choice.changedAt}>{moment(choice.changedAt)}</time>
        </>
      )}
      {conflict.preferenceReason && (
        <>
          {": "}
          <q>
            <SourceText>{conflict.preferenceReason}</SourceText>
          </q>
        </>
      )}
    </p>
  );
}
