import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../../i18n/format";
import { queryOf } from "../../../ui/queryState";
import { useTerms, words } from "../terms";
import { monthsOf, timeOf } from "../time";
import { type Asked, comparedIn, kinds, levels, parametersOf, type Ranking } from "./rankings";

interface Props {
  ranking: Ranking;
  filters: Asked;
}

/** What else could be ranked: other scopes, units and levels, which are never mixed, and other periods. */
export function OtherRankings({ ranking: { others, periods }, filters }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const by = comparedIn(filters);
  const links = [
    ...others.map((other) => ({
      to: { ...filters, ...parametersOf(other), ...(by !== "commodity" && { level: "" }), top: "" },
      name: [
        other.kind && t(`trade.rankings.kinds.${kindOf(other.kind)}`),
        terms.scope(other.scope),
        t(`trade.rankings.levels.${levelOf(other.level)}`),
        words(other.unit),
        ...terms.basis(other),
      ]
        .filter((part) => part)
        .join(", "),
      hint: t("trade.rankings.entries", { count: other.entries }),
    })),
    ...periods.map((period) => ({
      to: { ...filters, period: monthsOf(period) },
      name: timeOf({ period }, format) ?? "",
      hint: "",
    })),
  ];
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="others" className="accord-others">
      <h2 id="others">{t(others.length > 0 ? "trade.rankings.others" : "trade.rankings.periods")}</h2>
      <ul>
        {links.map(({ to, name, hint }) => (
          <li key={queryOf(to)}>
            <Link to={`/trade/rankings?${queryOf(to)}`}>{name}</Link>{" "}
            <span className="accord-subtle">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function levelOf(term: string): (typeof levels)[number] {
  return levels.find((level) => level === term) ?? "all";
}

function kindOf(term: string): (typeof kinds)[number] {
  return kinds.find((kind) => kind === term) ?? "country";
}
