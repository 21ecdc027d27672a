import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format";
import { type Import, outcomes, rowsOf } from "./imports";

/** What became of the rows, each with its number; or would, where they are only checked. */
export function RowCounts({ rows, mode }: Pick<Import, "rows" | "mode">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <dl className="accord-row-counts" aria-label={t("imports.rows")}>
      {outcomes.map((outcome) => (
        <div key={outcome} className={outcome === "rejected" && rows.rejected > 0 ? "accord-wrong" : ""}>
          <dt>{t(`imports.${rowsOf({ mode })}.${outcome}`)}</dt>
          <dd>{number(rows[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}
