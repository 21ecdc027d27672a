import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  label: string;
  chosen: string;
  options: { value: string; name: string }[];
  /** Whether one must be chosen. */
  needed?: true;
  /** What it means that none is chosen. */
  none?: string;
  onChoose: (value: string) => void;
}

/** A choice of one of a few terms, or of none where none is needed. */
export function Selection({ label, chosen, options, needed, none, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="accord-field">
      <label htmlFor={id}>{label}</label>
      <FormSelect
        id={id}
        value={chosen}
        onChange={(_, value) => {
          onChoose(value);
        }}
      >
        {!needed && <FormSelectOption value="" label={none ?? t("choice.any")} />}
        {options.map(({ value, name }) => (
          <FormSelectOption key={value} value={value} label={name} />
        ))}
      </FormSelect>
    </div>
  );
}
