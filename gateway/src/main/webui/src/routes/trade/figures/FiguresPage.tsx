import { useTranslation } from "react-i18next";
import { ProblemError } from "../../../api/problem";
import { useListed } from "../../../api/useListed";
import { Listed } from "../../../ui/Listed";
import { given, useQueryState } from "../../../ui/queryState";
import { Exports } from "../Exports";
import { PageHead } from "../PageHead";
import { FigureFilters } from "./FigureFilters";
import { FigureSheet } from "./FigureSheet";
import { FigureTable } from "./FigureTable";
import { type Figure, filterNames } from "./figures";

const parameters = [...filterNames, "sort", "figure"] as const;

/** Every figure on record, by who reports what of the trade with whom. */
export function FiguresPage() {
  const { t } = useTranslation();
  const [{ figure, sort, ...filters }, change] = useQueryState(parameters);
  const asked = { ...given(filters), sort: sort || "-period" };
  const list = useListed<Figure>("trade", "observations", asked);
  const tooLarge =
    list.data?.pages[0]?.estimate !== undefined ||
    (list.error instanceof ProblemError && list.error.tooLarge);
  return (
    <>
      <PageHead page="figures" />
      <FigureFilters filters={filters} onChange={change} />
      <Exports
        figures
        list="observations"
        filters={asked}
        of={t("trade.figures.title")}
        tooLarge={tooLarge}
      />
      <Listed list={list} none={t("trade.figures.none")}>
        {(figures) => (
          <FigureTable
            figures={figures}
            newestFirst={asked.sort === "-period"}
            onSort={(newestFirst) => {
              change({ sort: newestFirst ? "" : "period" });
            }}
            onOpen={(key) => {
              change({ figure: key });
            }}
          />
        )}
      </Listed>
      {figure && (
        <FigureSheet
          reference={figure}
          onClose={() => {
            change({ figure: "" });
          }}
        />
      )}
    </>
  );
}
