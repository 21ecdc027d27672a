import { MenuToggle, type MenuToggleElement, Select, SelectList, SelectOption } from "@patternfly/react-core";
import { type ReactNode, type Ref, useState } from "react";

interface Option<V extends string> {
  value: V;
  name: string;
  icon?: ReactNode;
  lang?: string;
}

interface Props<V extends string> {
  label: string;
  icon: ReactNode;
  /** What the closed toggle shows beside its icon. */
  shown?: string;
  options: Option<V>[];
  selected: V;
  onChoose: (value: V) => void;
}

/** A compact choice of one of a few values, for the masthead. */
export function Choice<V extends string>({ label, icon, shown, options, selected, onChoose }: Props<V>) {
  const [open, setOpen] = useState(false);
  const current = options.find((option) => option.value === selected)?.name ?? selected;
  return (
    <Select
      shouldFocusToggleOnSelect
      isOpen={open}
      selected={selected}
      onOpenChange={setOpen}
      onSelect={(_, value) => {
        setOpen(false);
        onChoose(value as V);
      }}
      popperProps={{ position: "right", appendTo: "inline" }}
      toggle={(toggle: Ref<MenuToggleElement>) => (
        <MenuToggle
          ref={toggle}
          variant="plainText"
          icon={icon}
          isExpanded={open}
          aria-label={`${label}: ${current}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {shown && <span className="accord-tool-text">{shown}</span>}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        {options.map(({ value, name, icon: optionIcon, lang }) => (
          <SelectOption key={value} value={value} icon={optionIcon} lang={lang}>
            {name}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
