package org.accord.trade.commodity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;

/// Commodities, as the sources name them.
@Path("/commodities")
@RunOnVirtualThread
public class CommodityResource extends KeptResource {
  CommodityResource(CommodityIntake intake, Answers answers) {
    super(intake, answers);
  }
}
