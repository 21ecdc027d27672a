import { Button } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { useTranslation } from "react-i18next";
import { queryOf } from "../../ui/queryState";
import { LongExport } from "./LongExport";

const formats = [
  { name: "CSV", format: "csv" },
  { name: "XLSX", format: "xlsx" },
] as const;

/** The exchange formats of statistics. */
const statistical = [
  { name: "SDMX-CSV", format: "sdmx-csv" },
  { name: "SDMX-JSON", format: "sdmx-json" },
] as const;

interface Props {
  list: string;
  filters: Record<string, string>;
  /** What the list is of, for those who hear the buttons. */
  of: string;
  /** Whether it is a list of figures, or an answer made of them. */
  figures?: true;
  /** Whether it is too much for one answer, so that a job has to write the file. */
  tooLarge?: boolean;
}

/** The whole of a list, not only the page that is shown, as a file. */
export function Exports({ list, filters, of, figures, tooLarge }: Props) {
  const { t } = useTranslation();
  const offered = [...formats, ...(figures ? statistical : [])];
  if (tooLarge) return <LongExport list={list} filters={filters} of={of} formats={offered} />;
  return (
    <div className="accord-exports" role="group" aria-label={t("list.exports", { of })}>
      {offered.map(({ name, format }) => (
        <Button
          key={format}
          component="a"
          variant="secondary"
          size="sm"
          icon={<DownloadIcon />}
          href={`/api/trade/v1/${list}?${queryOf({ ...filters, format })}`}
          download
          aria-label={t("list.export", { format: name, of })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
