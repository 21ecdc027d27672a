package org.accord.regions.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.record.Lineage;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Reference;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.regions.territory.Territories;

/// What agreements have to obey: imported ones may break the workflow, entered ones may not.
final class AgreementRules extends FactRules<AgreementDraft, Agreement> {
  private final Set<String> territories;
  private final Set<String> agreements;
  private final Set<String> onTheirWay;
  private final Lineage succession;
  private final LocalDate today = LocalDate.now(Clock.systemUTC());

  /// @param agreements keys and ids that an agreement may supersede
  /// @param onTheirWay further such keys, which may become more
  /// @param succession which of them supersedes which
  AgreementRules(
      Sources sources,
      Set<String> territories,
      Set<String> agreements,
      Set<String> onTheirWay,
      Lineage succession) {
    super(sources);
    this.territories = territories;
    this.agreements = agreements;
    this.onTheirWay = onTheirWay;
    this.succession = succession;
  }

  @Override
  public void check(AgreementDraft draft, Faults faults) {
    draft.check(faults, today);
    super.check(draft, faults);
    for (int i = 0; i < draft.parties().size(); i++) {
      Party party = draft.parties().get(i);
      if (party.territory() == null || territories.contains(party.territory().value())) continue;
      FactFormatException unknown = Territories.unknown(party.territory().value(), territories);
      faults.field("/parties/" + i + "/territory", unknown.code(), unknown.getMessage());
    }
    String before = draft.supersedes();
    if (before != null && !agreements.contains(before) && !onTheirWay.contains(before))
      faults.field(
          "/supersedes",
          "unknown-reference",
          "There is no agreement " + before + "." + Nearest.hint(before, agreements));
    if (draft.key() != null) succeed(draft.key(), draft, faults);
  }

  private void succeed(String agreement, AgreementDraft draft, Faults faults) {
    String before = draft.supersedes();
    if (faults.touches("/supersedes") || succession.put(agreement, before)) return;
    faults.field(
        "/supersedes",
        "out-of-range",
        before + " is superseded by " + agreement + " in the end, or is the same");
  }

  @Override
  public void checkReported(AgreementDraft draft, Faults faults) {
    if (draft.key() == null && !faults.touches("/key"))
      faults.field("/key", "required", "A row needs an id");
  }

  @Override
  public void checkEntered(AgreementDraft draft, Faults faults) {
    draft.checkWorkflow(faults);
  }

  @Override
  public void checkRevision(Agreement stored, AgreementDraft draft, Faults faults) {
    succeed(stored.reference(), draft, faults);
    stored
        .undated(draft)
        .forEach(pointer -> {
          if (!faults.touches(pointer))
            faults.field(
                pointer,
                "required",
                "The agreement is " + stored.state().term() + " by an act of this date");
        });
  }

  @Override
  protected List<Reference> references(AgreementDraft draft) {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < draft.parties().size(); i++)
      references.add(
          Territories.reference(
              "/parties/" + i + "/territory", draft.parties().get(i).territory()));
    String before = draft.supersedes();
    if (before != null && agreements.contains(before))
      references.add(new RecordRef(before).reference("/supersedes", "agreement"));
    return references;
  }

  @Override
  protected Agreement create(AgreementDraft draft, UUID source) {
    return Agreement.reported(draft, source, today);
  }

  @Override
  public Agreement enter(AgreementDraft draft) {
    return Agreement.entered(draft, source(draft), today);
  }

  @Override
  protected void revise(Agreement stored, AgreementDraft draft, UUID source) {
    stored.revise(draft, source, today);
  }
}
