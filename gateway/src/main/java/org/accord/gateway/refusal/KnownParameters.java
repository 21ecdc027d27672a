package org.accord.gateway.refusal;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.accord.facts.Nearest;
import org.accord.problem.Fault;

/// Refuses query parameters that an address of the gateway does not have, naming what is near.
public final class KnownParameters implements Handler<RoutingContext> {
  private final List<String> known;

  private KnownParameters(List<String> known) {
    this.known = known;
  }

  public static KnownParameters none() {
    return only();
  }

  public static KnownParameters only(String... names) {
    return new KnownParameters(List.of(names));
  }

  @Override
  public void handle(RoutingContext ctx) {
    List<Fault> faults =
        ctx.queryParams().names().stream()
            .filter(name -> !known.contains(name))
            .map(name ->
                Fault.parameter(
                    name,
                    "unknown-parameter",
                    "There is no parameter " + name + "." + Nearest.hint(name, known)))
            .toList();
    if (faults.isEmpty()) {
      ctx.next();
    } else {
      ctx.fail(Refusal.of("unknown-parameter", "The query is not valid").withErrors(faults));
    }
  }
}
