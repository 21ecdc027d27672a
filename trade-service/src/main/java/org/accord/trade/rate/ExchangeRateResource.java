package org.accord.trade.rate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;

/// What a US dollar costs in other currencies, by month.
@Path("/rates")
@RunOnVirtualThread
public class ExchangeRateResource extends KeptResource {
  ExchangeRateResource(ExchangeRateIntake intake, Answers answers) {
    super(intake, answers);
  }
}
