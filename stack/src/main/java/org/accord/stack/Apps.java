package org.accord.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.StackException;

/// The three services and the gateway: Quarkus programs, run from copies, so that a new build does
/// not pull the files from under a running one.
final class Apps {
  private static final Duration START = Duration.ofMinutes(2);

  private final StackSettings settings;
  private final Secrets secrets;

  Apps(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  Part part(Component component) {
    var command = new ArrayList<>(Programs.modestJava());
    command.addAll(List.of("-jar", settings.app(component).resolve("quarkus-run.jar").toString()));
    return new Part(
        component,
        settings.ports().of(component),
        Programs.version(),
        command,
        environment(component),
        settings.app(component),
        settings.log(component),
        content(component),
        START);
  }

  private String content(Component component) {
    try {
      return Folders.hash(Programs.quarkusApp(settings.root(), component));
    } catch (IOException e) {
      throw new StackException("Cannot read the built " + component.partName(), e);
    }
  }

  /// Brings the copy up to date and drops the uploads that a crash left behind; call it while the
  /// part does not run.
  void copy(Component component) {
    try {
      Folders.delete(settings.uploads(component));
      Folders.mirror(Programs.quarkusApp(settings.root(), component), settings.app(component));
    } catch (IOException e) {
      throw new StackException(
          "Cannot copy the built " + component.partName() + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> environment(Component component) {
    var environment = new TreeMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", Loopback.ADDRESS);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(component)));
    environment.put("OIDC_ISSUER", settings.issuer());
    // glibc would keep a heap of its own for every busy thread.
    environment.put("MALLOC_ARENA_MAX", "2");
    if (component == Component.GATEWAY) {
      environment.put("OIDC_CLIENT_SECRET", secrets.of("gateway-client"));
      environment.put("SESSION_SECRET", secrets.of("gateway-session"));
      Component.SERVICES.forEach(service ->
          environment.put(
              service.name() + "_URL",
              "http://" + Loopback.ADDRESS + ":" + settings.ports().of(service)));
    } else {
      environment.put("DATABASE_URL", MariaDb.url(settings, component));
      environment.put("DATABASE_USER", component.database());
      environment.put("DATABASE_PASSWORD", secrets.of(component.database()));
      environment.put("MIGRATION_USER", component.schemaAccount());
      environment.put("MIGRATION_PASSWORD", secrets.of(component.schemaAccount()));
      environment.put("CURSOR_SECRET", secrets.of(Secrets.cursor(component)));
      // The common folder for temporary files may hold another user's uploads.
      environment.put(
          "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", settings.uploads(component).toString());
    }
    return environment;
  }
}
