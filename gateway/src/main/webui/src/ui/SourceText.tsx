import { useFormat } from "../i18n/format";

/** Text of a record, in the language of its source: marked as English on a page that is not, so that it is read as such. */
export function SourceText({ children }: { children: string }) {
  const { language } = useFormat();
  const foreign =
    language !== "en" && /[a-z]{3}/i.test(children) && !/[\p{sc=Cyrillic}\p{sc=Han}]/u.test(children);
  return foreign ? <span lang="en">{children}</span> : children;
}
