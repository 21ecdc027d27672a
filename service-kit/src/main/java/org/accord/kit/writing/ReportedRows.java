package org.accord.kit.writing;

import java.util.Collection;
import org.accord.kit.draft.Draft;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.record.Recorded;
import org.accord.kit.refusal.Faults;

/// The rows of a file, taken in as they are reported.
record ReportedRows<D extends Draft, E extends Recorded>(Intake.Rules<D, E> rules, Effect<E> effect)
    implements ImportKind.Rows<D, E> {

  @Override
  public void check(D draft, Faults faults) {
    rules.check(draft, faults);
    rules.checkReported(draft, faults);
  }

  @Override
  public E create(D draft) {
    return rules.create(draft);
  }

  @Override
  public void coming(Collection<E> created) {
    effect.coming(created);
  }

  @Override
  public void revise(E stored, D draft) {
    effect.before(stored);
    rules.revise(stored, draft);
  }

  @Override
  public void written(Collection<E> records) {
    effect.after(records);
  }
}
