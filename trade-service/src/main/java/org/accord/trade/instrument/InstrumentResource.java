package org.accord.trade.instrument;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;

/// Documents, acts, standing bodies and their meetings that shape trade.
@Path("/trade-instruments")
@RunOnVirtualThread
public class InstrumentResource extends KeptResource {
  InstrumentResource(InstrumentIntake intake, Answers answers) {
    super(intake, answers);
  }
}
