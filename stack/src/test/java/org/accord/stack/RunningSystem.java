package org.accord.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.accord.stack.load.ImportClient;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.Progress;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The whole system with the reference data, started once for all end-to-end tests and stopped
/// after them. Its state is thrown away at the next start; a system that somebody uses on the
/// standard ports is left alone. Where `ACCORD_STATE` and `ACCORD_PORT_BASE` name another system,
/// the tests use that one, and leave it running with its data.
///
/// ```java
/// @ExtendWith(RunningSystem.Start.class)
/// class ObservationsIT {
///   @Test
///   void list(RunningSystem system) throws Exception {
///     system.get("/api/trade/v1/observations", "viewer");
///   }
/// }
/// ```
public final class RunningSystem implements AutoCloseable {
  private final StackSettings settings;
  private final boolean ours;
  private final Stack stack;
  private final Tokens tokens;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningSystem() throws InterruptedException {
    var root = Path.of(System.getProperty("accord.root"));
    ours = !System.getenv().containsKey(StackSettings.STATE);
    settings =
        ours
            ? new StackSettings(root, root.resolve("stack/target/accord"), Ports.free())
            : StackSettings.of(root, System.getenv());
    stack = new Stack(settings, new Progress(System.out, false));
    if (ours) {
      stack.down();
      stack.wipe();
    }
    stack.up();
    tokens = Tokens.of(settings);
  }

  /// Starts the system before the first test that asks for it.
  public static final class Start implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(RunningSystem.class, _ -> start(), RunningSystem.class);
    }

    private static RunningSystem start() {
      try {
        return new RunningSystem();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the system was starting", e);
      }
    }
  }

  public StackSettings settings() {
    return settings;
  }

  /// A token of a demo user or partner system; the same one while the tests last.
  public String token(String name) throws InterruptedException {
    var token = known.get(name);
    if (token == null) {
      token = tokens.accessToken(name);
      known.put(name, token);
    }
    return token;
  }

  /// A password or key of this system, such as a demo user's by its name.
  public String secret(String name) {
    return Secrets.open(settings.secrets(), Realm.load(), false).of(name);
  }

  public URI uri(String path) {
    return URI.create(settings.gatewayUrl() + path);
  }

  /// The same path at the service itself, past the gateway.
  public URI uriAt(Component service, String path) {
    return URI.create("http://" + Loopback.ADDRESS + ":" + settings.ports().of(service) + path);
  }

  /// GET through the gateway as JSON.
  public HttpResponse<String> get(String path, String user)
      throws IOException, InterruptedException {
    return send(request(path).header("Authorization", "Bearer " + token(user)));
  }

  public HttpResponse<String> getWithoutToken(String path)
      throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Accept", "application/json");
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  List<PartStatus> status() throws InterruptedException {
    return stack.status();
  }

  /// The process of a part that runs.
  public ProcessHandle process(Component component) {
    return stack.process(component).orElseThrow();
  }

  /// Imports as partner systems do.
  public ImportClient imports() {
    return new ImportClient(settings.gatewayUrl(), this::token);
  }

  /// Starts one of our own programs, which may have crashed, and returns when it is ready.
  public void restart(Component component) throws InterruptedException {
    stack.restart(component);
  }

  /// The commands of this system, told to the given place.
  Stack launcher(PrintStream out) {
    return new Stack(settings, new Progress(out, false));
  }

  @Override
  public void close() throws InterruptedException {
    http.close();
    if (ours) {
      stack.down();
    }
  }
}
