package org.accord.kit.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells a job's progress as server-sent events, until the job has ended. Each event is the job as
/// it is shown: `progress` while it goes on, at last the name of the state that it ended in.
@ApplicationScoped
public class JobEvents {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final int LOOKS_TO_A_HEARTBEAT = 40;

  private final ObjectMapper mapper;

  JobEvents(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// @param look finds the job as it is at present; none once it was removed, which ends the events
  public <J extends Job> Response of(Supplier<Optional<J>> look) {
    StreamingOutput events =
        out -> {
          try {
            tell(look, out);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        };
    return Response.ok(events, MediaType.SERVER_SENT_EVENTS_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Accel-Buffering", "no")
        .build();
  }

  private <J extends Job> void tell(Supplier<Optional<J>> look, OutputStream out)
      throws IOException, InterruptedException {
    @Nullable Job told = null;
    for (int silent = 0; ; silent++, Thread.sleep(BETWEEN_LOOKS)) {
      Optional<J> found = look.get();
      if (found.isEmpty()) return;
      Job job = found.orElseThrow();
      if (!job.equals(told)) {
        send(event(job), out);
        told = job;
        silent = 0;
      } else if (silent % LOOKS_TO_A_HEARTBEAT == 0) send(": alive\n\n", out);
      if (job.state().ended()) return;
    }
  }

  private String event(Job job) throws IOException {
    String name = job.state().ended() ? job.state().term() : "progress";
    return "event: " + name + "\ndata: " + mapper.writeValueAsString(job) + "\n\n";
  }

  private static void send(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
