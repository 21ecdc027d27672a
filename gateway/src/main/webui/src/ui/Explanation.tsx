import { SourceText } from "./SourceText";

/** Why a list is empty or how it is to be read, as the server tells it: in the language in use, or else in English. */
export function Explanation({ text }: { text: string | null | undefined }) {
  return text ? (
    <p className="accord-subtle">
      <SourceText>{text}</SourceText>
    </p>
  ) : null;
}
