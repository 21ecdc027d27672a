import { useTranslation } from "react-i18next";
import { Selection } from "../../../ui/Selection";
import { CurrencyFilter } from "../CurrencyFilter";
import { Filter, FilterBar } from "../Filters";
import { scopes, useTerms } from "../terms";
import { frequencies, type SeriesFilter } from "./series";

interface Props {
  filters: Record<SeriesFilter, string>;
  onChange: (changes: Partial<Record<SeriesFilter, string>>) => void;
}

/** What belongs to one series alone: another choice takes it back. */
const another = { unit: "", indicator: "", valuation: "", hsEdition: "", observationStatus: "" };

export function SeriesFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <FilterBar filters={filters} onChange={onChange}>
      {(["reporter", "partner", "commodity", "measure"] as const).map((name) => (
        <Filter
          key={name}
          name={name}
          value={filters[name]}
          onChoose={(value) => {
            onChange({ ...another, [name]: value });
          }}
        />
      ))}
      <Selection
        label={t("trade.field.scope")}
        chosen={filters.scope}
        options={[
          { value: "all", name: t("trade.series.everyScope") },
          ...scopes.map((value) => ({ value, name: terms.scope(value) })),
        ]}
        onChoose={(scope) => {
          onChange({ scope });
        }}
      />
      <Selection
        label={t("trade.series.column.frequency")}
        chosen={filters.frequency}
        options={frequencies.map((value) => ({ value, name: t(`trade.frequency.${value}`) }))}
        onChoose={(frequency) => {
          onChange({ frequency });
        }}
      />
      <CurrencyFilter
        value={filters.currency}
        onChoose={(currency) => {
          onChange({ currency });
        }}
      />
    </FilterBar>
  );
}
