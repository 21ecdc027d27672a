import { Button } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { useTranslation } from "react-i18next";
import { queryOf } from "../../ui/queryState";

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
  /** Whether it is a list of figures. */
  figures?: true;
}

/** The whole of a list, not only the page that is shown, as a file. */
export function Exports({ list, filters, of, figures }: Props) {
  const { t } = useTranslation();
  return (
    <div className="accord-exports" role="group" aria-label={t("list.exports", { of })}>
      {[...formats, ...(figures ? statistical : [])].map(({ name, format }) => (
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
