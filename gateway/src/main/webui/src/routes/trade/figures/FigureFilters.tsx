import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Selection } from "../../../ui/Selection";
import { TextFilter } from "../../../ui/TextFilter";
import { ReferenceFilter } from "../ReferenceFilter";
import { measures, scopes, useTerms } from "../terms";
import { type FigureFilter, filterNames } from "./figures";

interface Props {
  filters: Record<FigureFilter, string>;
  onChange: (changes: Partial<Record<FigureFilter, string>>) => void;
}

export function FigureFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <div role="search" className="accord-card accord-filters" aria-label={t("trade.filters")}>
      {(["reporter", "partner"] as const).map((name) => (
        <ReferenceFilter
          key={name}
          kind="participant"
          label={t(`trade.field.${name}`)}
          reference={filters[name]}
          onChoose={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
      <ReferenceFilter
        kind="commodity"
        label={t("trade.field.commodity")}
        reference={filters.commodity}
        onChoose={(commodity) => {
          onChange({ commodity });
        }}
      />
      <Selection
        label={t("trade.field.measure")}
        chosen={filters.measure}
        options={measures.map((value) => ({ value, name: terms.measure(value) }))}
        onChoose={(measure) => {
          onChange({ measure });
        }}
      />
      <Selection
        label={t("trade.field.scope")}
        chosen={filters.scope}
        options={scopes.map((value) => ({ value, name: terms.scope(value) }))}
        onChoose={(scope) => {
          onChange({ scope });
        }}
      />
      {(["periodFrom", "periodTo"] as const).map((name) => (
        <TextFilter
          key={name}
          label={t(`trade.field.${name}`)}
          placeholder={t("trade.periodForm")}
          value={filters[name]}
          onEnter={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
      {filterNames.some((name) => filters[name]) && (
        <Button
          variant="link"
          onClick={() => {
            onChange(Object.fromEntries(filterNames.map((name) => [name, ""])));
          }}
        >
          {t("trade.clear")}
        </Button>
      )}
    </div>
  );
}
