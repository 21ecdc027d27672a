package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.accord.stack.process.Loopback;
import org.accord.stack.process.ProcessIdentity;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  @TempDir Path folder;
  private Processes processes;
  private HttpServer health;

  @BeforeEach
  void listen() throws IOException {
    processes = new Processes(folder.resolve("run"));
    health =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(Loopback.ADDRESS), 0), 0);
    health.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
    health.start();
  }

  @AfterEach
  void end() {
    processes.giveUp();
    health.stop(0);
  }

  @Test
  void remembersWhatItStartedAndStopsIt() throws InterruptedException {
    processes.start(part("exec sleep 60"));

    var record = new Processes(folder.resolve("run")).running(Component.TRADE).orElseThrow();
    var handle = record.process().handle().orElseThrow();
    assertThat(record.version()).isEqualTo("1");

    processes.giveUp();

    assertThat(handle.isAlive()).isFalse();
    assertThat(processes.running(Component.TRADE)).isEmpty();
  }

  @Test
  void showsTheEndOfTheLogOfAPartThatEnds() {
    health.stop(0);

    assertThatThrownBy(() -> processes.start(part("sleep 0.3; echo no such bean; exit 3")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("trade-service ended during its start")
        .hasMessageContaining(folder.resolve("trade-service.log").toString())
        .hasMessageContaining("no such bean");
  }

  @Test
  void losesPatienceWithAPartThatIsNotReady() {
    health.stop(0);

    assertThatThrownBy(() -> processes.start(part("echo waiting; exec sleep 60")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("not ready after 2 s");
  }

  @Test
  void noticesAPartThatEndsLater() throws InterruptedException {
    processes.start(part("exec sleep 60"));

    var record = processes.running(Component.TRADE).orElseThrow();
    var handle = record.process().handle().orElseThrow();
    handle.destroyForcibly();
    handle.onExit().join();

    assertThat(processes.running(Component.TRADE)).isEmpty();
  }

  @Test
  void waitsForARunningPartToGetReadyAgain() throws InterruptedException, IOException {
    processes.start(part("exec sleep 60"));
    var running = processes.running(Component.TRADE).orElseThrow();
    var patience = Duration.ofMillis(300);
    assertThat(processes.recovers(running, patience)).isTrue();

    health.removeContext("/");
    assertThat(processes.recovers(running, patience)).isFalse();

    Thread.startVirtualThread(this::answerInAMoment);
    assertThat(processes.recovers(running, Duration.ofSeconds(20))).isTrue();
  }

  private void answerInAMoment() {
    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    health.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
  }

  @Test
  @Timeout(30)
  void doesNotWaitForAPartThatHasEnded() throws InterruptedException, IOException {
    processes.start(part("exec sleep 60"));
    var running = processes.running(Component.TRADE).orElseThrow();
    health.removeContext("/");
    var handle = running.process().handle().orElseThrow();
    handle.destroyForcibly();
    handle.onExit().join();

    assertThat(processes.recovers(running, Duration.ofHours(1))).isFalse();
  }

  @Test
  void leavesAProcessAloneThatOnlyHasTheSameNumber() throws IOException {
    var self = ProcessIdentity.of(ProcessHandle.current()).orElseThrow();
    new RunRecord(
            Component.TRADE,
            new ProcessIdentity(self.pid(), "another start"),
            1,
            "1",
            Instant.now(),
            "")
        .write(folder.resolve("run"));

    assertThat(processes.running(Component.TRADE)).isEmpty();
    processes.stop(Component.TRADE);
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void startsNothingAfterItGaveUp() {
    processes.giveUp();

    assertThatThrownBy(() -> processes.start(part("exec sleep 60")))
        .isInstanceOf(InterruptedException.class);
  }

  private Part part(String script) {
    return new Part(
        Component.TRADE,
        health.getAddress().getPort(),
        "1",
        List.of("/bin/sh", "-c", script),
        Map.of(),
        folder,
        folder.resolve("trade-service.log"),
        "",
        Duration.ofSeconds(2));
  }
}
