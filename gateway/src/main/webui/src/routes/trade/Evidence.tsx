import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const rules = [
  "exports_plus_imports",
  "turnover_minus_imports",
  "turnover_minus_exports",
  "exports_minus_imports",
  "exports_twice_minus_turnover",
  "turnover_minus_imports_twice",
  "exports_minus_balance",
  "imports_plus_balance",
  "four_quarters",
  "twelve_months",
  "sum_of_codes",
] as const;

export interface Derivation {
  rule: string;
  parts: number;
  /** The keys of the first of the figures that it rests on. */
  observations?: string[];
}

/** A number that is reported, or that follows from others. */
export interface Amount {
  value: number;
  qualifier: string;
  derived: boolean;
  derivation?: Derivation | null;
}

/** What a number rests on: the figure that reports it, or the figures that it follows from. */
export interface Evidence {
  derived: boolean;
  derivation?: Derivation | null;
  observation?: string | null;
  source?: { key: string } | null;
}

/** Tells that nobody reports a number, and how it follows from what is reported. */
export function DerivedMark({ derived, derivation }: Pick<Evidence, "derived" | "derivation">) {
  const { t } = useTranslation();
  const rule = rules.find((one) => one === derivation?.rule);
  if (!derived) return null;
  return (
    <>
      {" "}
      <Label isCompact variant="outline">
        {t("trade.series.derived")}
      </Label>
      {rule && <span className="accord-what">{t(`trade.series.rule.${rule}`)}</span>}
    </>
  );
}

interface Props extends Pick<Evidence, "observation" | "source"> {
  /** Which figure it is, for those who hear the link. */
  of: string;
}

/** The way to the figure that reports a number. */
export function FigureLink({ observation, source, of }: Props) {
  const { t } = useTranslation();
  return observation ? (
    <Link to={`/trade/figures?figure=${encodeURIComponent(observation)}`}>
      {source?.key ?? t("trade.figures.one")}
      <span className="pf-v6-screen-reader"> {of}</span>
    </Link>
  ) : null;
}
