import { DesktopIcon } from "@patternfly/react-icons/dist/esm/icons/desktop-icon";
import { MoonIcon } from "@patternfly/react-icons/dist/esm/icons/moon-icon";
import { SunIcon } from "@patternfly/react-icons/dist/esm/icons/sun-icon";
import { useTranslation } from "react-i18next";
import { chooseTheme, themes, useTheme } from "../theme/theme";
import { Choice } from "./Choice";

const icons = { light: <SunIcon />, dark: <MoonIcon />, system: <DesktopIcon /> };

export function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <Choice
      label={t("theme.label")}
      icon={icons[theme]}
      options={themes.map((value) => ({ value, name: t(`theme.${value}`), icon: icons[value] }))}
      selected={theme}
      onChoose={chooseTheme}
    />
  );
}
