import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { type Conversion, monthAfter } from "../currency";
import { useTerms, words } from "../terms";

const reasons = ["no_money", "no_rate", "no_period"] as const;

interface Props {
  conversion: Conversion;
  qualifier: string | null | undefined;
  into: string;
}

/** What a converted value was reported as, and by which rate of which months it was converted. */
export function ConvertedPoint({ conversion, qualifier, into }: Props) {
  const { t } = useTranslation();
  const { rate: told, period } = useFormat();
  const { quantity } = useTerms();
  const { from, originalValue: value, rate, firstMonth, months } = conversion;
  if (!from || rate == null || !firstMonth || !months) return null;
  return (
    <span className="accord-what">
      {t("trade.currency.rate", {
        amount: quantity({ value, unit: from, qualifier }),
        from,
        rate: told(rate),
        into,
        months: period(firstMonth, monthAfter(firstMonth, months - 1)),
      })}
    </span>
  );
}

/** A value that could not be converted, as it is reported, and why. */
export function NotConverted({ conversion, qualifier }: Omit<Props, "into">) {
  const { t } = useTranslation();
  const { period } = useFormat();
  const { quantity } = useTerms();
  const { from, originalValue: value, missingMonths = [] } = conversion;
  const reason = reasons.find((one) => one === conversion.reason);
  const [first, last = first] = [missingMonths[0], missingMonths.at(-1)];
  return (
    <>
      <strong>{quantity({ value, unit: from && words(from), qualifier })}</strong>
      {reason && (
        <span className="accord-what">
          {t(`trade.currency.not.${reason}`, { months: first && last ? period(first, last) : "" })}
        </span>
      )}
    </>
  );
}
