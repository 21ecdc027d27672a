package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.writing.Bundle;

/// Many changes of figures at once, for features that prepare them.
@ApplicationScoped
public class ObservationBundle {
  private final Bundle bundle;
  private final ObservationIntake intake;

  ObservationBundle(Bundle bundle, ObservationIntake intake) {
    this.bundle = bundle;
    this.intake = intake;
  }

  /// See [Bundle#objections].
  public List<Bundle.Objection> objections(List<Bundle.Change> changes) {
    return bundle.objections(intake, changes);
  }

  /// See [Bundle#carryOut].
  public List<Bundle.Objection> carryOut(List<Bundle.Change> changes) {
    return bundle.carryOut(intake, changes);
  }
}
