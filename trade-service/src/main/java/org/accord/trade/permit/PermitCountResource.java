package org.accord.trade.permit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;

/// Reported totals of holders or goods that have access to a market, apart from single permits.
@Path("/permit-counts")
@RunOnVirtualThread
public class PermitCountResource extends KeptResource {
  PermitCountResource(PermitCountIntake intake, Answers answers) {
    super(intake, answers);
  }
}
