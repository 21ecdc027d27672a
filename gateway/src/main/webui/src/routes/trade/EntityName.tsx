import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useFormat } from "../../i18n/format";
import { SourceText } from "../../ui/SourceText";
import { isHsCode, nameQuery, type ReferenceKind } from "./references";
import { useTerms } from "./terms";

interface Props {
  kind: ReferenceKind;
  reference: string;
}

/** A territory, a party, or the commodities of a basket, each by its name. */
export function EntityName({ kind, reference }: Props) {
  const parts = reference.split("+");
  return parts.map((part, place) => (
    <Fragment key={part}>
      {place > 0 && " + "}
      <OneName kind={kind} reference={part} />
    </Fragment>
  ));
}

/** The name, and the code until that is known. */
function OneName({ kind, reference }: Props) {
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
