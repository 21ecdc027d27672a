package org.accord.trade.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;

/// Reporters and partners of figures that are no territories.
@Path("/parties")
@RunOnVirtualThread
public class PartyResource extends KeptResource {
  PartyResource(PartyIntake intake, Answers answers) {
    super(intake, answers);
  }
}
