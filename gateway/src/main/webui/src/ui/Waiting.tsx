import { Bullseye, Spinner } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Bullseye className="accord-waiting">
      <Spinner size="lg" aria-valuetext={t("app.loading")} aria-label={t("app.loading")} />
    </Bullseye>
  );
}
