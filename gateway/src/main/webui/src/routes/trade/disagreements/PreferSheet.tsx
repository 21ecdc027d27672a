import { Button, TextArea } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tagged } from "../../../api/client";
import { ProblemNotice } from "../../../ui/ProblemState";
import { Sheet } from "../../../ui/Sheet";
import { Answered } from "../Answered";
import type { Figure } from "../figures/figures";
import { useTerms } from "../terms";
import { type Conflict, conflictQuery, prefer } from "./conflicts";

interface Props {
  conflict: string;
  figure: Figure;
  onClose: () => void;
}

/** An editor's choice of one of the figures, which needs a reason. */
export function PreferSheet({ conflict, figure, onClose }: Props) {
  const { t } = useTranslation();
  const { quantity } = useTerms();
  const record = useQuery(conflictQuery(conflict));
  return (
    <Sheet
      title={t("trade.disagreements.preferThis", { figure: `${figure.source.key}, ${quantity(figure)}` })}
      onClose={onClose}
    >
      <p>{t("trade.disagreements.consequence")}</p>
      <Answered query={record}>
        {(tagged) => (
          <Choice tagged={tagged} figure={figure} onClose={onClose} onStale={() => void record.refetch()} />
        )}
      </Answered>
    </Sheet>
  );
}

interface ChoiceProps extends Omit<Props, "conflict"> {
  tagged: Tagged<Conflict>;
  onStale: () => void;
}

function Choice({ tagged, figure, onClose, onStale }: ChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const choice = useMutation({
    mutationFn: () => prefer(tagged, figure.id, reason.trim()),
    onSuccess: async () => {
      onClose();
      // Series, rankings and lists show the preferred figures: all of them are read again.
      await client.invalidateQueries({ queryKey: ["trade"] });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    choice.mutate();
  };
  return (
    <form onSubmit={submit} className="accord-form">
      {choice.isError && (
        <ProblemNotice
          title={t("trade.disagreements.refused")}
          error={choice.error}
          retrying={choice.isPending}
          onRetry={() => {
            choice.reset();
            onStale();
          }}
        />
      )}
      <div className="accord-field">
        <label htmlFor={id}>{t("trade.disagreements.reason")}</label>
        <TextArea
          id={id}
          value={reason}
          rows={4}
          maxLength={2000}
          required
          autoFocus
          onChange={(_, text) => {
            setReason(text);
          }}
        />
      </div>
      <Button type="submit" isDisabled={reason.trim() === "" || choice.isPending}>
        {t("trade.disagreements.prefer")}
      </Button>
    </form>
  );
}
