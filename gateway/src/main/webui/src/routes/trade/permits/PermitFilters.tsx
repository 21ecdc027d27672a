import { useTranslation } from "react-i18next";
import { Selection } from "../../../ui/Selection";
import { TextFilter } from "../../../ui/TextFilter";
import { FilterBar } from "../Filters";
import { ReferenceFilter } from "../ReferenceFilter";
import { states } from "./permits";

export const permitFilters = ["market", "holder", "product", "state", "validOn", "expiresWithin"] as const;

type PermitFilter = (typeof permitFilters)[number];

interface Props {
  filters: Record<PermitFilter, string>;
  onChange: (changes: Partial<Record<PermitFilter, string>>) => void;
}

export function PermitFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FilterBar filters={filters} onChange={onChange}>
      <ReferenceFilter
        kind="territory"
        label={t("trade.permits.field.market")}
        reference={filters.market}
        onChoose={(market) => {
          onChange({ market });
        }}
      />
      {(["holder", "product", "validOn"] as const).map((name) => (
        <TextFilter
          key={name}
          label={t(`trade.permits.field.${name}`)}
          placeholder={name === "validOn" ? t("trade.periodForm") : ""}
          value={filters[name]}
          onEnter={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
      <Selection
        label={t("trade.permits.field.state")}
        chosen={filters.state}
        options={states.map((value) => ({ value, name: t(`trade.permits.state.${value}`) }))}
        onChoose={(state) => {
          onChange({ state });
        }}
      />
      <Selection
        label={t("trade.permits.field.expiresWithin")}
        chosen={filters.expiresWithin}
        options={["30", "90", "180", "365"].map((value) => ({
          value,
          name: t("trade.permits.days", { days: value }),
        }))}
        onChoose={(expiresWithin) => {
          onChange({ expiresWithin });
        }}
      />
    </FilterBar>
  );
}
