package org.accord.kit.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses query parameters that an operation does not have. Lists, which take the whole query,
/// check their own.
public class KnownParameters {
  private static final Map<Method, Optional<List<String>>> KNOWN = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Optional<List<String>> known =
        KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
    if (known.isEmpty()) return;
    Faults faults = new Faults();
    for (String name : request.getUriInfo().getQueryParameters().keySet())
      if (!known.orElseThrow().contains(name))
        faults.add(
            Fault.parameter(
                name,
                "unknown-parameter",
                "There is no parameter " + name + "." + Nearest.hint(name, known.orElseThrow())));
    faults.refuse("unknown-parameter", "The query is not valid");
  }

  private static Optional<List<String>> of(Method method) {
    if (Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) return Optional.empty();
    return Optional.of(
        Arrays.stream(method.getParameters())
            .flatMap(parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                    : Stream.of(parameter))
            .map(place -> place.getAnnotation(QueryParam.class))
            .filter(Objects::nonNull)
            .map(QueryParam::value)
            .toList());
  }
}
