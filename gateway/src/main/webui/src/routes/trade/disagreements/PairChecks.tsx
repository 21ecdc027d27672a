import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { BalanceScaleIcon } from "@patternfly/react-icons/dist/esm/icons/balance-scale-icon";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { TextFilter } from "../../../ui/TextFilter";
import { Filter, FilterBar } from "../Filters";
import type { Checked } from "./checks";
import { DiscrepancySection } from "./DiscrepancySection";
import { MirrorSection } from "./MirrorSection";

const anExample = "/trade/disagreements?reporter=BY&partner=CN";

interface Props {
  filters: Checked;
  onChange: (changes: Partial<Checked>) => void;
}

/** What a reporter says, held against what follows from it, and against what the other side says. */
export function PairChecks({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const { reporter, partner } = filters;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t("trade.disagreements.checks")}</h2>
      <FilterBar filters={filters} onChange={onChange}>
        {(["reporter", "partner", "commodity", "scope"] as const).map((name) => (
          <Filter
            key={name}
            name={name}
            value={filters[name]}
            onChoose={(value) => {
              onChange({ [name]: value });
            }}
          />
        ))}
        <TextFilter
          label={t("trade.disagreements.tolerance")}
          placeholder="1"
          value={filters.tolerance}
          onEnter={(tolerance) => {
            onChange({ tolerance });
          }}
        />
      </FilterBar>
      {reporter ? (
        <>
          <DiscrepancySection filters={filters} />
          {partner && <MirrorSection filters={filters} />}
        </>
      ) : (
        <EmptyState headingLevel="h3" icon={BalanceScaleIcon} titleText={t("trade.disagreements.choose")}>
          <EmptyStateBody>
            <Link to={anExample}>{t("trade.disagreements.example")}</Link>
          </EmptyStateBody>
        </EmptyState>
      )}
    </section>
  );
}
