import { Filter, FilterBar } from "../Filters";
import { type FigureFilter, filterNames } from "./figures";

interface Props {
  filters: Record<FigureFilter, string>;
  onChange: (changes: Partial<Record<FigureFilter, string>>) => void;
}

export function FigureFilters({ filters, onChange }: Props) {
  return (
    <FilterBar filters={filters} onChange={onChange}>
      {filterNames.map((name) => (
        <Filter
          key={name}
          name={name}
          value={filters[name]}
          onChoose={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
    </FilterBar>
  );
}
