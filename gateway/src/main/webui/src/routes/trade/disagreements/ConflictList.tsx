import { useTranslation } from "react-i18next";
import { useListed } from "../../../api/useListed";
import { Listed } from "../../../ui/Listed";
import { Exports } from "../Exports";
import { ConflictCard } from "./ConflictCard";
import type { Conflict, ConflictState } from "./conflicts";

/** Each card reads its figures: fewer at a time than of other lists. */
const conflictsAtATime = 10;

export function ConflictList({ state }: { state: ConflictState }) {
  const { t } = useTranslation();
  const conflicts = useListed<Conflict>("trade", "conflicts", { state }, conflictsAtATime);
  const title = t(`trade.disagreements.${state}`);
  return (
    <section aria-labelledby={`conflicts-${state}`}>
      <h2 id={`conflicts-${state}`}>{title}</h2>
      <Exports list="conflicts" filters={{ state }} of={title} />
      <Listed list={conflicts} none={t(`trade.disagreements.none.${state}`)} unfiltered>
        {(items) => items.map((conflict) => <ConflictCard key={conflict.id} conflict={conflict} />)}
      </Listed>
    </section>
  );
}
