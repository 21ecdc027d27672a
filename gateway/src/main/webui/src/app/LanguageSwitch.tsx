import { GlobeIcon } from "@patternfly/react-icons/dist/esm/icons/globe-icon";
import { useTranslation } from "react-i18next";
import { speak } from "../i18n/i18n";
import { languageCodes, languages } from "../i18n/languages";
import { useFormat } from "../i18n/format";
import { Choice } from "./Choice";

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <Choice
      label={t("language.label")}
      icon={<GlobeIcon />}
      shown={languages[language].name}
      options={languageCodes.map((code) => ({ value: code, name: languages[code].name, lang: code }))}
      selected={language}
      onChoose={(code) => void speak(code)}
    />
  );
}
