import { TextInput } from "@patternfly/react-core";
import { useId, useState } from "react";

interface Props {
  label: string;
  value: string;
  placeholder: string;
  onEnter: (text: string) => void;
}

/** A text that counts once it is entered: by the Enter key, or by leaving the field. */
export function TextFilter({ label, value, placeholder, onEnter }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const enter = () => {
    if (typed !== null && typed.trim() !== value) onEnter(typed.trim());
    setTyped(null);
  };
  return (
    <div className="accord-field">
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        value={typed ?? value}
        placeholder={placeholder}
        onChange={(_, text) => {
          setTyped(text);
        }}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === "Enter") enter();
        }}
      />
    </div>
  );
}
