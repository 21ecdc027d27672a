import { Progress } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** How much of the file is read. Read when asked for: what is said aloud is the state. */
export function Progressed({ percent }: { percent: number }) {
  const { t } = useTranslation();
  return (
    <Progress
      value={percent}
      title={t("imports.progress")}
      label={t("imports.percent", { percent })}
      aria-live="off"
    />
  );
}
