package org.accord.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.accord.stack.process.Loopback;

/// Asks a part whether it can do its work.
interface Health {
  Duration TIMEOUT = Duration.ofSeconds(3);
  HttpClient HTTP = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  boolean isReady() throws InterruptedException;

  static Health of(Component component, int port) {
    return switch (component) {
      case MARIADB -> () -> greets(port);
      case KEYCLOAK -> () -> answers(port, "/realms/accord/.well-known/openid-configuration");
      case TRADE, REGIONS, EDUCATION, GATEWAY -> () -> answers(port, "/q/health/ready");
    };
  }

  /// MariaDB speaks first, and only when it accepts logins.
  private static boolean greets(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(Loopback.ADDRESS, port), Math.toIntExact(TIMEOUT.toMillis()));
      socket.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
      return socket.getInputStream().read() >= 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean answers(int port, String path) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + Loopback.ADDRESS + ":" + port + path))
            .timeout(TIMEOUT)
            .build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
