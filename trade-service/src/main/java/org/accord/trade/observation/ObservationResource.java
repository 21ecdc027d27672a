package org.accord.trade.observation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;

/// Figures of foreign trade: who reports what of the trade with whom, over which time.
@Path("/observations")
@RunOnVirtualThread
public class ObservationResource extends KeptResource {
  ObservationResource(ObservationIntake intake, Answers answers) {
    super(intake, answers);
  }
}
