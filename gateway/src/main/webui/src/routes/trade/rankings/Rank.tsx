import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { type Entry, isUncertain } from "./rankings";

/** A rank, with those that it may be as well where the values are not known well enough to tell. */
export function Rank({ rank, rankFrom, rankTo }: Pick<Entry, "rank" | "rankFrom" | "rankTo">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (!isUncertain({ rankFrom, rankTo })) return number(rank);
  const [from, to] = [number(rankFrom), number(rankTo)];
  return (
    <span>
      {number(rank)}{" "}
      <span aria-hidden="true" className="accord-subtle accord-rank-range">
        ({from}–{to})
      </span>
      <span className="pf-v6-screen-reader">{t("trade.rankings.possible", { from, to })}</span>
    </span>
  );
}
