import { Button } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { useTranslation } from "react-i18next";
import { queryOf } from "../../ui/queryState";

const formats = [{ name: "CSV", format: "csv" }] as const;

interface Props {
  list: string;
  filters: Record<string, string>;
  /** What the list is of, for those who hear the buttons. */
  of: string;
}

/** The whole of a list, not only the page that is shown, as a file. */
export function Exports({ list, filters, of }: Props) {
  const { t } = useTranslation();
  return (
    <div className="accord-exports" role="group" aria-label={t("list.exports", { of })}>
      {formats.map(({ name, format }) => (
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
