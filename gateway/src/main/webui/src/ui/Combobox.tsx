import { Button, TextInput } from "@patternfly/react-core";
import { TimesIcon } from "@patternfly/react-icons/dist/esm/icons/times-icon";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

export interface Suggestion {
  value: string;
  name: string;
  /** What tells it from others of the same name; may be empty. */
  hint: string;
}

interface Props {
  label: string;
  /** The name of what is chosen; empty where nothing is. */
  chosen: string;
  suggestions: Suggestion[];
  searching: boolean;
  onSearch: (text: string) => void;
  /** Empty when the choice is taken back. */
  onChoose: (value: string) => void;
}

/** A choice of one of many by typing a part of its name (the combobox pattern of WAI-ARIA, with a list). */
export function Combobox({ label, chosen, suggestions, searching, onSearch, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const open = typed !== null && typed.trim() !== "";
  const current = suggestions[Math.min(marked, suggestions.length - 1)];

  const close = () => {
    setTyped(null);
    setMarked(0);
  };
  const choose = (value: string) => {
    close();
    onChoose(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && suggestions.length > 0) {
      event.preventDefault();
      setMarked((marked + step + suggestions.length) % suggestions.length);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (current) choose(current.value);
    } else if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className="accord-field">
      <label htmlFor={id}>{label}</label>
      <div className="accord-combobox">
        <TextInput
          id={id}
          value={typed ?? chosen}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && current ? `${id}-${current.value}` : undefined}
          placeholder={t("choice.any")}
          onChange={(_, text) => {
            setTyped(text);
            setMarked(0);
            onSearch(text);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {chosen && typed === null && (
          <Button
            variant="plain"
            className="accord-combobox-clear"
            icon={<TimesIcon />}
            aria-label={t("choice.clear", { label })}
            onClick={() => {
              choose("");
            }}
          />
        )}
        <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open || suggestions.length === 0}>
          {suggestions.map(({ value, name, hint }) => (
            <li
              key={value}
              id={`${id}-${value}`}
              role="option"
              aria-selected={value === current?.value}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                choose(value);
              }}
            >
              {name} {hint && <span className="accord-subtle">{hint}</span>}
            </li>
          ))}
        </ul>
        <span
          role="status"
          className={open && suggestions.length === 0 ? "accord-no-match" : "pf-v6-screen-reader"}
        >
          {open && (searching ? t("app.loading") : t("choice.matches", { count: suggestions.length }))}
        </span>
      </div>
    </div>
  );
}
