package org.accord.kit.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.accord.kit.refusal.Refusal;

/// Tells a job's progress as server-sent events, until the job has ended. Each event is the job as
/// it is shown: `progress` while it goes on, at last the name of the state that it ended in.
@ApplicationScoped
class ImportEvents {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final int LOOKS_TO_A_HEARTBEAT = 40;

  private final ImportJobs jobs;
  private final ObjectMapper mapper;

  ImportEvents(ImportJobs jobs, ObjectMapper mapper) {
    this.jobs = jobs;
    this.mapper = mapper;
  }

  StreamingOutput of(UUID id) {
    return out -> {
      try {
        tell(id, out);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void tell(UUID id, OutputStream out) throws IOException, InterruptedException {
    ImportView told = null;
    for (int silent = 0; ; silent++, Thread.sleep(BETWEEN_LOOKS)) {
      ImportView job = job(id);
      if (!job.equals(told)) {
        send(event(job), out);
        told = job;
        silent = 0;
      } else if (silent % LOOKS_TO_A_HEARTBEAT == 0) send(": alive\n\n", out);
      if (job.state().ended()) return;
    }
  }

  private ImportView job(UUID id) {
    return jobs.find(id).orElseThrow(() -> new Refusal.NotFound("There is no import " + id));
  }

  private String event(ImportView job) throws IOException {
    String name = job.state().ended() ? job.state().term() : "progress";
    return "event: " + name + "\ndata: " + mapper.writeValueAsString(job) + "\n\n";
  }

  private static void send(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
