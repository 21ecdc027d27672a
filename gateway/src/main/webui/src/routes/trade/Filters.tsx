import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Selection } from "../../ui/Selection";
import { TextFilter } from "../../ui/TextFilter";
import { ReferenceFilter } from "./ReferenceFilter";
import { measures, scopes, useTerms } from "./terms";

interface BarProps<Name extends string> {
  filters: Record<Name, string>;
  onChange: (changes: Partial<Record<Name, string>>) => void;
  children: ReactNode;
}

/** The filters of a page, and the way to take all of them back. */
export function FilterBar<Name extends string>({ filters, onChange, children }: BarProps<Name>) {
  const { t } = useTranslation();
  const names = Object.keys(filters) as Name[];
  return (
    <div role="search" className="accord-card accord-filters" aria-label={t("trade.filters")}>
      {children}
      {names.some((name) => filters[name]) && (
        <Button
          variant="link"
          onClick={() => {
            onChange(Object.fromEntries(names.map((name) => [name, ""])) as Record<Name, string>);
          }}
        >
          {t("trade.clear")}
        </Button>
      )}
    </div>
  );
}

type Known =
  "reporter" | "partner" | "commodity" | "measure" | "scope" | "period" | "periodFrom" | "periodTo" | "unit";

interface Props {
  name: Known;
  value: string;
  onChoose: (value: string) => void;
}

/** A filter that several pages have, by what it filters. */
export function Filter({ name, value, onChoose }: Props) {
  const { t } = useTranslation();
  const terms = useTerms();
  const label = t(`trade.field.${name}`);
  switch (name) {
    case "reporter":
    case "partner":
    case "commodity":
      return (
        <ReferenceFilter
          kind={name === "commodity" ? "commodity" : "participant"}
          label={label}
          reference={value}
          onChoose={onChoose}
        />
      );
    case "measure":
      return (
        <Selection
          label={label}
          chosen={value}
          options={measures.map((term) => ({ value: term, name: terms.measure(term) }))}
          onChoose={onChoose}
        />
      );
    case "scope":
      return (
        <Selection
          label={label}
          chosen={value}
          options={scopes.map((term) => ({ value: term, name: terms.scope(term) }))}
          onChoose={onChoose}
        />
      );
    case "period":
    case "periodFrom":
    case "periodTo":
    case "unit":
      return (
        <TextFilter
          label={label}
          placeholder={name === "unit" ? "USD" : t("trade.periodForm")}
          value={value}
          onEnter={onChoose}
        />
      );
  }
}
