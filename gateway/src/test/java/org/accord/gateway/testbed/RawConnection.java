package org.accord.gateway.testbed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A connection on which a test writes what no HTTP client would.
public final class RawConnection implements AutoCloseable {
  private final Socket socket;

  public RawConnection() {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), Gateway.port());
      socket.setSoTimeout(10_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends one request whose connection the gateway is asked to close, and reads to the end.
  public static String exchange(String request) {
    try (RawConnection connection = new RawConnection()) {
      connection.write(request);
      return connection.readAll();
    }
  }

  public void write(String text) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String readAll() {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads until `end` was seen.
  public String readUntil(String end) {
    StringBuilder text = new StringBuilder();
    try {
      while (text.indexOf(end) < 0) {
        int c = socket.getInputStream().read();
        if (c < 0) {
          return text.toString();
        }
        text.append((char) c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
