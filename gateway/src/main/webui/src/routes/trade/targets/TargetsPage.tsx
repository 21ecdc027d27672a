import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { BullseyeIcon } from "@patternfly/react-icons/dist/esm/icons/bullseye-icon";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format";
import { Explanation } from "../../../ui/Explanation";
import { useQueryState } from "../../../ui/queryState";
import { Answered } from "../Answered";
import { Exports } from "../Exports";
import { Filter, FilterBar } from "../Filters";
import { PageHead } from "../PageHead";
import { targetFilters, targetsQuery } from "./targets";
import { TargetTable } from "./TargetTable";

/** How far targets are reached, and which cannot be compared yet. */
export function TargetsPage() {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const [filters, change] = useQueryState(targetFilters);
  const targets = useQuery(targetsQuery(filters, language));
  return (
    <>
      <PageHead page="targets" />
      <FilterBar filters={filters} onChange={change}>
        {targetFilters.map((name) => (
          <Filter
            key={name}
            name={name === "targetOf" ? "measure" : name}
            value={filters[name]}
            onChoose={(value) => {
              change({ [name]: value });
            }}
          />
        ))}
      </FilterBar>
      <Exports figures list="targets" filters={filters} of={t("trade.targets.title")} />
      <Answered query={targets}>
        {({ items, explanation }) =>
          items.length === 0 ? (
            <EmptyState headingLevel="h2" icon={BullseyeIcon} titleText={t("list.none")}>
              <EmptyStateBody>
                <Explanation text={explanation} />
                <p>{t("trade.figures.none")}</p>
              </EmptyStateBody>
            </EmptyState>
          ) : (
            <>
              <p role="status" className="accord-list-count">
                {t("trade.targets.count", { count: items.length, shown: number(items.length) })}
              </p>
              <div className="accord-list">
                <TargetTable targets={items} />
              </div>
            </>
          )
        }
      </Answered>
    </>
  );
}
