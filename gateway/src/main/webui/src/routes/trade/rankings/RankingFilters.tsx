import { useTranslation } from "react-i18next";
import { Selection } from "../../../ui/Selection";
import { CurrencyFilter } from "../CurrencyFilter";
import { Filter, FilterBar } from "../Filters";
import { type Asked, compared, comparedIn, levels, type RankingFilter } from "./rankings";

interface Props {
  filters: Asked;
  onChange: (changes: Partial<Asked>) => void;
}

/** The scope, unit and level belong to one ranking: another choice takes them back. */
const another = { scope: "", unit: "", level: "", top: "" };

export function RankingFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const by = comparedIn(filters);
  const known = (name: RankingFilter) => name !== by;
  return (
    <FilterBar filters={filters} onChange={onChange}>
      <Selection
        label={t("trade.rankings.by")}
        chosen={by}
        options={compared.map((value) => ({ value, name: t(`trade.rankings.compared.${value}`) }))}
        needed
        onChoose={(value) => {
          onChange({ ...another, by: value, [value]: "" });
        }}
      />
      {(["reporter", "partner", "commodity", "measure", "period"] as const).filter(known).map((name) => (
        <Filter
          key={name}
          name={name}
          value={filters[name]}
          onChoose={(value) => {
            onChange({ ...another, [name]: value });
          }}
        />
      ))}
      {(["scope", "unit"] as const).map((name) => (
        <Filter
          key={name}
          name={name}
          value={filters[name]}
          onChoose={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
      <CurrencyFilter
        value={filters.currency}
        onChoose={(currency) => {
          onChange({ currency });
        }}
      />
      {by === "commodity" && (
        <Selection
          label={t("trade.rankings.level")}
          chosen={filters.level}
          options={levels
            .filter((level) => level !== "all" && level !== "basket")
            .map((value) => ({ value, name: t(`trade.rankings.levels.${value}`) }))}
          onChoose={(level) => {
            onChange({ level });
          }}
        />
      )}
    </FilterBar>
  );
}
