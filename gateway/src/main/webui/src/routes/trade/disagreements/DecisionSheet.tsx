import { Button, TextArea } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tagged } from "../../../api/client";
import { ProblemNotice } from "../../../ui/ProblemState";
import { Sheet } from "../../../ui/Sheet";
import { Answered } from "../Answered";
import { type Conflict, conflictQuery, type Decision, showDecided } from "./conflicts";

/** As many characters as a reason has at most that is part of an address. */
const longestReason = 1000;

interface Props {
  conflict: string;
  title: string;
  consequence: string;
  /** What the button says. */
  act: string;
  decide: Decision;
  onDecided: () => void;
  onClose: () => void;
}

/** An editor's decision on a conflict, which needs a reason. */
export function DecisionSheet({ conflict, title, consequence, onClose, ...rest }: Props) {
  const record = useQuery(conflictQuery(conflict));
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{consequence}</p>
      <Answered query={record}>
        {(tagged) => <Reasoned {...rest} tagged={tagged} onStale={() => void record.refetch()} />}
      </Answered>
    </Sheet>
  );
}

interface ReasonedProps extends Pick<Props, "act" | "decide" | "onDecided"> {
  tagged: Tagged<Conflict>;
  onStale: () => void;
}

function Reasoned({ tagged, act, decide, onDecided, onStale }: ReasonedProps) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const decision = useMutation({
    mutationFn: () => decide(tagged, reason.trim()),
    onSuccess: async (decided) => {
      const shown = showDecided(client, decided);
      onDecided();
      await shown;
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    decision.mutate();
  };
  return (
    <form onSubmit={submit} className="accord-form">
      {decision.isError && (
        <ProblemNotice
          title={t("trade.disagreements.refused")}
          error={decision.error}
          retrying={decision.isPending}
          onRetry={() => {
            decision.reset();
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
          maxLength={longestReason}
          required
          autoFocus
          onChange={(_, text) => {
            setReason(text);
          }}
        />
      </div>
      <Button type="submit" isDisabled={reason.trim() === "" || decision.isPending}>
        {act}
      </Button>
    </form>
  );
}
