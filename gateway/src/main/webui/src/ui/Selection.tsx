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

/** As much of a term as half of a phone shows, in Latin letters; a Chinese character is as wide as two. */
const half = 13;

/** A choice of one of a few terms, or of none where none is needed. */
export function Selection({ label, chosen, options, needed, none, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const offered = needed ? options : [{ value: "", name: none ?? t("choice.any") }, ...options];
  const wide = offered.some(({ name }) => widthOf(name) > half);
  return (
    <div className={wide ? "accord-field accord-field-wide" : "accord-field"}>
      <label htmlFor={id}>{label}</label>
      <FormSelect
        id={id}
        value={chosen}
        onChange={(_, value) => {
          onChoose(value);
        }}
      >
        {offered.map(({ value, name }) => (
          <FormSelectOption key={value} value={value} label={name} />
        ))}
      </FormSelect>
    </div>
  );
}

function widthOf(text: string): number {
  return text.length + (text.match(/\p{sc=Han}/gu) ?? []).length;
}
