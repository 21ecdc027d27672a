import { SourceText } from "../../ui/SourceText";
import { EntityName } from "./EntityName";
import { useTerms, words } from "./terms";

interface Props {
  measure?: string;
  from: string;
  to: string;
  /** Whether it goes from the one to the other. */
  directed?: true;
  indicator?: string | null | undefined;
  scope: string;
  commodities: string[];
}

/** Which trade a row of a table is about. */
export function Trade({ measure, from, to, directed, indicator, scope, commodities }: Props) {
  const terms = useTerms();
  return (
    <div>
      {measure && <strong>{terms.measure(measure)} </strong>}
      <EntityName kind="participant" reference={from} />
      {directed ? " → " : " – "}
      <EntityName kind="participant" reference={to} />
      <span className="accord-what">
        {indicator && (
          <span>
            <SourceText>{words(indicator)}</SourceText>
          </span>
        )}
        {commodities.map((key) => (
          <span key={key}>
            <EntityName kind="commodity" reference={key} />
          </span>
        ))}
        {scope !== "unspecified" && <span>{terms.scope(scope)}</span>}
      </span>
    </div>
  );
}
