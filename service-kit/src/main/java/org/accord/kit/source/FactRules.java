package org.accord.kit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accord.kit.record.Holds;
import org.accord.kit.record.Reference;
import org.accord.kit.refusal.Faults;
import org.accord.kit.writing.Intake;

/// The rules of records that rest on a source, which has to be on record.
public abstract class FactRules<D extends FactDraft, E extends Fact> implements Intake.Rules<D, E> {
  private final Holds holds;
  private final Map<String, UUID> sources;

  protected FactRules(Sources sources) {
    this.holds = sources.holds();
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

  /// What the draft refers to beside its source, of what can be withdrawn.
  protected List<Reference> references(D draft) {
    return List.of();
  }

  /// The id of the draft's source. From here to the end of the transaction neither the source nor
  /// anything else that the draft refers to can be withdrawn.
  protected final UUID source(D draft) {
    UUID id = Objects.requireNonNull(sources.get(draft.source().key()));
    List<Reference> references = new ArrayList<>(references(draft));
    references.add(new Reference("/source/key", "source", "id", id.toString()));
    holds.take(references);
    return id;
  }
}
