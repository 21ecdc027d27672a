import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../i18n/format";
import { SourceText } from "../../ui/SourceText";
import { isHsCode, nameQuery, type ReferenceKind } from "./references";
import { useTerms } from "./terms";

interface Props {
  kind: ReferenceKind;
  reference: string;
}

/** A territory, party or commodity by its name, and by its code until that is known. */
export function EntityName({ kind, reference }: Props) {
  const { language } = useFormat();
  const { place } = useTerms();
  const country = kind !== "commodity" && /^[A-Z]{2}$/.test(reference);
  const name = useQuery(nameQuery(kind, country ? "" : reference, language));
  if (country) return <SourceText>{place(reference)}</SourceText>;
  if (kind !== "commodity" || !isHsCode(reference))
    return <SourceText>{name.data ?? reference.replaceAll("-", " ")}</SourceText>;
  return (
    <span className="accord-entity">
      <strong>{reference}</strong> {name.data && <SourceText>{name.data}</SourceText>}
    </span>
  );
}
