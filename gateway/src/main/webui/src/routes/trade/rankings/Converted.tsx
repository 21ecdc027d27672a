import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import type { Conversion } from "../currency";
import { words } from "../terms";

interface Props {
  conversion: Conversion;
  /** The unit that is reported. */
  from: string;
  into: string;
}

/** By which rate values were converted, or why they are as they are reported. */
export function Converted({ conversion: { converted, rate, reason }, from, into }: Props) {
  const { t } = useTranslation();
  const { rate: told } = useFormat();
  if (converted && rate != null) {
    return (
      <p className="accord-converted">
        {t("trade.currency.all", { from: words(from), rate: told(rate), into })}
      </p>
    );
  }
  const why = reason === "no_money" || reason === "no_rate" ? reason : null;
  return why && <p className="accord-converted">{t(`trade.currency.none.${why}`, { unit: words(from) })}</p>;
}
