package org.accord.kit.source;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accord.kit.refusal.Faults;
import org.accord.kit.writing.Intake;

/// The rules of records that rest on a source, which has to be on record.
public abstract class FactRules<D extends FactDraft, E extends Fact> implements Intake.Rules<D, E> {
  private final Map<String, UUID> sources;

  protected FactRules(Sources sources) {
    this.sources = sources.byReference();
  }

  @Override
  public void check(D draft, Faults faults) {
    Sources.check(draft, sources, faults);
  }

  @Override
  public final E create(D draft) {
    return create(draft, source(draft));
  }

  @Override
  public final void revise(E stored, D draft) {
    revise(stored, draft, source(draft));
  }

  protected abstract E create(D draft, UUID source);

  protected abstract void revise(E stored, D draft, UUID source);

  /// The id of the draft's source.
  protected final UUID source(D draft) {
    return Objects.requireNonNull(sources.get(draft.source().key()));
  }
}
