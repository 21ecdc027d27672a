import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { type Import, type Kind, kinds } from "./imports";

const signs = {
  queued: { color: "grey" },
  running: { status: "info" },
  completed: { status: "success" },
  failed: { status: "danger" },
  cancelled: { color: "grey" },
} as const;

/** Where an import stands. */
export function ImportState({ job: { state, mode, rows } }: { job: Import }) {
  const { t } = useTranslation();
  const partly = state === "completed" && rows.rejected > 0;
  return (
    <Label isCompact {...(partly ? { status: "warning" } : signs[state])}>
      {t(state === "completed" && mode === "dry_run" ? "imports.state.checked" : `imports.state.${state}`)}
    </Label>
  );
}

/** The name of what rows become; a kind that this client does not know stays as it is. */
export function useKindName() {
  const { t } = useTranslation();
  return (kind: string) => {
    const known = Object.values<readonly Kind[]>(kinds)
      .flat()
      .find((one) => one === kind);
    return known ? t(`imports.kind.${known}`) : kind;
  };
}
