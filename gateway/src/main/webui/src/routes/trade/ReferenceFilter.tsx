import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../i18n/format";
import { Combobox } from "../../ui/Combobox";
import { nameQuery, type ReferenceKind, suggestionsQuery } from "./references";

interface Props {
  kind: ReferenceKind;
  label: string;
  reference: string;
  onChoose: (reference: string) => void;
}

/** A territory, party or commodity, found by its name. */
export function ReferenceFilter({ kind, label, reference, onChoose }: Props) {
  const { language } = useFormat();
  const [text, setText] = useState("");
  const found = useQuery(suggestionsQuery(kind, text, language));
  const name = useQuery(nameQuery(kind, reference, language));
  return (
    <Combobox
      label={label}
      chosen={reference && (name.data ?? reference)}
      suggestions={found.data ?? []}
      searching={found.isFetching}
      onSearch={setText}
      onChoose={(value) => {
        setText("");
        onChoose(value);
      }}
    />
  );
}
