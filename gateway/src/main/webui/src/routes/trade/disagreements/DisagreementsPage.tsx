import { useTranslation } from "react-i18next";
import { Selection } from "../../../ui/Selection";
import { useQueryState } from "../../../ui/queryState";
import { PageHead } from "../PageHead";
import { checkFilters } from "./checks";
import { ConflictList } from "./ConflictList";
import { conflictStates } from "./conflicts";
import { PairChecks } from "./PairChecks";

const parameters = ["state", ...checkFilters] as const;

/** Where sources disagree with each other, with themselves, and with the other side of the trade. */
export function DisagreementsPage() {
  const { t } = useTranslation();
  const [{ state, ...filters }, change] = useQueryState(parameters);
  return (
    <>
      <PageHead page="disagreements" />
      <div className="accord-narrow">
        <Selection
          label={t("trade.disagreements.show")}
          chosen={state}
          options={conflictStates.map((value) => ({ value, name: t(`trade.disagreements.state.${value}`) }))}
          onChoose={(value) => {
            change({ state: value });
          }}
        />
      </div>
      {conflictStates
        .filter((shown) => !conflictStates.some((one) => one === state) || shown === state)
        .map((shown) => (
          // Begun anew with each choice: what was settled or opened meanwhile moves to its list.
          <ConflictList key={`${state}/${shown}`} state={shown} />
        ))}
      <PairChecks filters={filters} onChange={change} />
    </>
  );
}
