import { useTranslation } from "react-i18next";
import { Selection } from "../../ui/Selection";
import { currencies } from "./currency";

interface Props {
  value: string;
  onChoose: (currency: string) => void;
}

/** The currency that values are told in, where they are not to be told as they are reported. */
export function CurrencyFilter({ value, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Selection
      label={t("trade.currency.label")}
      chosen={value}
      options={currencies.map((currency) => ({ value: currency, name: currency }))}
      none={t("trade.currency.asReported")}
      onChoose={onChoose}
    />
  );
}
