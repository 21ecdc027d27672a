import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Selection } from "../../../ui/Selection";
import { ReferenceFilter } from "../ReferenceFilter";
import { measures, scopes, useTerms } from "../terms";
import { frequencies, type SeriesFilter, seriesFilters } from "./series";

interface Props {
  filters: Record<SeriesFilter, string>;
  onChange: (changes: Partial<Record<SeriesFilter, string>>) => void;
}

/** The unit and what is counted belong to one series: another choice takes them back. */
const another = { unit: "", indicator: "" };

export function SeriesFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <div role="search" className="accord-card accord-filters" aria-label={t("trade.filters")}>
      {(["reporter", "partner", "commodity"] as const).map((name) => (
        <ReferenceFilter
          key={name}
          kind={name === "commodity" ? "commodity" : "participant"}
          label={t(`trade.field.${name}`)}
          reference={filters[name]}
          onChoose={(value) => {
            onChange({ ...another, [name]: value });
          }}
        />
      ))}
      <Selection
        label={t("trade.field.measure")}
        chosen={filters.measure}
        options={measures.map((value) => ({ value, name: terms.measure(value) }))}
        onChoose={(measure) => {
          onChange({ ...another, measure });
        }}
      />
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
      {seriesFilters.some((name) => filters[name]) && (
        <Button
          variant="link"
          onClick={() => {
            onChange(Object.fromEntries(seriesFilters.map((name) => [name, ""])));
          }}
        >
          {t("trade.clear")}
        </Button>
      )}
    </div>
  );
}
