package org.accord.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.identity.Permission;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Idempotency;
import org.accord.kit.revision.Author;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Takes files in: refuses at once what can be seen to be wrong, and queues the rest. Cancels what
/// is no longer wanted.
@ApplicationScoped
class ImportDesk {
  private final ImportKinds kinds;
  private final ImportJobs jobs;
  private final ImportRunner runner;
  private final Idempotency idempotency;
  private final Caller caller;

  ImportDesk(
      ImportKinds kinds,
      ImportJobs jobs,
      ImportRunner runner,
      Idempotency idempotency,
      Caller caller) {
    this.kinds = kinds;
    this.jobs = jobs;
    this.runner = runner;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @Transactional
  Response submit(@Nullable FileUpload file, @Nullable String kind, @Nullable String mode)
      throws IOException {
    Faults faults = new Faults();
    if (file == null)
      faults.field("/file", "required", "A file is needed, as the form's part file");
    Optional<ImportKind<?, ?>> known = kind(kind, faults);
    ImportMode how = mode(mode, faults);
    faults.refuse("invalid-body", "The form is not complete");
    Path path = file == null ? Path.of("") : file.uploadedFile();
    List<Column> columns = known.orElseThrow().listing().csv();
    ImportFile.open(Files.newInputStream(path), Files.size(path), columns).close();
    byte[] sha256 = sha256(path);
    String name = known.orElseThrow().name();
    String fileName = file == null || file.fileName().isBlank() ? name + ".csv" : file.fileName();
    return idempotency.onceOf(
        fingerprint(sha256, name, how), () -> queue(name, how, fileName, path, sha256));
  }

  /// Cancels the caller's own import; administrators cancel any.
  ImportView cancel(ImportView job) {
    if (!caller.name().equals(job.submittedBy()) && !caller.may(Permission.ADMINISTER))
      throw new Refusal.Forbidden("Only who submitted an import may cancel it");
    boolean cancelled = jobs.cancel(job.id());
    ImportView now = jobs.find(job.id()).orElseThrow();
    if (!cancelled)
      throw new Refusal.Conflict(
          "transition-not-allowed", "The import has ended already: " + now.state().term());
    return now;
  }

  private Response queue(String kind, ImportMode mode, String fileName, Path file, byte[] sha256) {
    Author author = new Author(caller.name(), caller.client(), caller.requestId());
    String shortName = fileName.length() <= 300 ? fileName : fileName.substring(0, 300);
    try {
      UUID id = jobs.submit(kind, mode, shortName, file, sha256, author);
      runner.wakeAfterCommit();
      return Response.accepted(jobs.find(id).orElseThrow())
          .type(MediaType.APPLICATION_JSON_TYPE)
          .header(HttpHeaders.LOCATION, caller.path() + "/" + id)
          .build();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Optional<ImportKind<?, ?>> kind(@Nullable String kind, Faults faults) {
    String names = String.join(", ", kinds.names());
    if (kind == null) {
      faults.field("/kind", "required", "A kind is needed: " + names);
      return Optional.empty();
    }
    Optional<ImportKind<?, ?>> known = kinds.find(kind);
    if (known.isEmpty())
      faults.field(
          "/kind",
          "unknown-code",
          "There is no kind "
              + kind
              + "."
              + Nearest.hint(kind, kinds.names())
              + " Kinds: "
              + names);
    return known;
  }

  private static ImportMode mode(@Nullable String mode, Faults faults) {
    try {
      return mode == null ? ImportMode.ALL_OR_NOTHING : ImportMode.of(mode);
    } catch (FactFormatException e) {
      faults.field("/mode", e.code(), e.getMessage());
      return ImportMode.DRY_RUN;
    }
  }

  private static byte[] fingerprint(byte[] sha256, String kind, ImportMode mode) {
    MessageDigest digest = digest();
    digest.update(sha256);
    return digest.digest((kind + "\n" + mode.term()).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
