package org.accord.kit.refusal;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/// Which methods an address knows, for the `Allow` that a 405 owes (RFC 9110, 15.5.6). The
/// framework refuses a method without naming the others.
final class AllowedMethods {
  private AllowedMethods() {}

  /// The methods of the address that the current request is for.
  static Set<String> here() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    RequestMapper.RequestMatch<InitialMatch> resource =
        new RequestMapper<>(request.getDeployment().getClassMappers())
            .map(request.getPathWithoutPrefix());
    Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
    if (resource == null) return methods;
    String path = resource.remaining.isEmpty() ? "/" : resource.remaining;
    Arrays.stream(resource.value.handlers)
        .filter(ClassRoutingHandler.class::isInstance)
        .map(ClassRoutingHandler.class::cast)
        .forEach(routing ->
            routing
                .getMappers()
                .forEach((method, operations) -> {
                  if (method != null && operations.map(path) != null) methods.add(method);
                }));
    if (methods.contains("GET")) methods.add("HEAD");
    return methods;
  }
}
