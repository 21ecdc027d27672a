package org.accord.kit.conflict;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.DraftBody;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.identity.Permission;
import org.accord.kit.record.Etag;
import org.accord.kit.record.Journal;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Idempotency;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.ListedResource;
import org.accord.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Facts that disagree, and the choice between them.
@Path("/conflicts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ConflictResource extends ListedResource {
  private static final int LONGEST_REASON = 1000;

  private final Conflicts conflicts;
  private final Reopening reopening;
  private final ConflictListing listing;
  private final ConflictMembers members;
  private final Records records;
  private final Journal journal;
  private final Idempotency idempotency;
  private final Binder binder;

  ConflictResource(
      Conflicts conflicts,
      Reopening reopening,
      ConflictListing listing,
      Answers answers,
      ConflictMembers members,
      Records records,
      Journal journal,
      Idempotency idempotency,
      Binder binder) {
    super(listing, answers);
    this.conflicts = conflicts;
    this.reopening = reopening;
    this.listing = listing;
    this.members = members;
    this.records = records;
    this.journal = journal;
    this.idempotency = idempotency;
    this.binder = binder;
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Declare that facts disagree")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConflictDraft.class)))
  @APIResponse(
      responseCode = "201",
      description = "The conflict",
      content = @Content(schema = @Schema(implementation = ConflictView.class)))
  public Response declare(DraftBody body) {
    return idempotency.once(
        body.json(),
        () -> {
          Faults faults = new Faults();
          ConflictDraft draft = binder.bind(body.json(), ConflictDraft.class, faults);
          Optional<ConflictMembers.Named> found =
              draft == null ? Optional.empty() : members.of(draft, faults);
          DraftFaults.refuse(faults);
          if (draft == null) throw new IllegalStateException("A body without fault is no conflict");
          ConflictMembers.Named named = found.orElseThrow();
          if (conflicts.isDeclared(named.type(), named.ids()))
            throw new Refusal.Conflict(
                "conflict-already-declared", "These records are declared to disagree already");
          Conflict conflict = Conflict.declared(named.type(), draft.reason());
          conflicts.persistAndFlush(conflict);
          journal.write(Journal.Entry.created("conflict", conflict));
          conflicts.changeMembers(conflict.id(), Set.of(), named.ids());
          return records.created(listing, conflict.id());
        });
  }

  @PUT
  @Path("/{id}/preference")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Prefer one member, with the reason")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Preference.class)))
  @APIResponse(
      responseCode = "200",
      description = "The conflict, settled",
      content = @Content(schema = @Schema(implementation = ConflictView.class)))
  public Response prefer(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DraftBody body) {
    Conflict conflict = ref.id().flatMap(conflicts::locked).orElseThrow(() -> missing(ref));
    Etag.require(ifMatch, conflict);
    Faults faults = new Faults();
    Preference preference = binder.bind(body.json(), Preference.class, faults);
    Optional<UUID> chosen =
        preference == null ? Optional.empty() : chosen(conflict, preference.preferred(), faults);
    DraftFaults.refuse(faults);
    if (preference == null) throw new IllegalStateException("A body without fault prefers none");
    conflict.prefer(chosen.orElseThrow(), preference.reason());
    conflicts.flush();
    journal.write(
        new Journal.Entry("conflict", "settled", conflict, List.of("preferred", "state")));
    return records.changed(listing, conflict.id());
  }

  @DELETE
  @Path("/{id}/preference")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(
      summary = "Take back the preference of an editor, with the reason",
      description =
          "The conflict is open again, and prefers what the rule that found it prefers; one that an"
              + " editor declared prefers none. Its history keeps the choice and both reasons.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description = "A repeat with the same key gets the first answer, for 24 hours",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The conflict, open",
      content = @Content(schema = @Schema(implementation = ConflictView.class)))
  public Response takeBack(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("reason")
          @Parameter(
              required = true,
              description = "Why, in at most 1000 characters",
              schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_REASON))
          @Nullable String reason) {
    String why = reason == null ? "" : reason.strip();
    return idempotency.once(
        why,
        () -> {
          if (why.isEmpty()) refuseReason("required", "A reason is needed");
          if (why.length() > LONGEST_REASON)
            refuseReason("too-long", "A reason has at most " + LONGEST_REASON + " characters here");
          UUID id = ref.id().orElseThrow(() -> missing(ref));
          if (!reopening.of(id, ifMatch, why)) throw missing(ref);
          return records.changed(listing, id);
        });
  }

  private static void refuseReason(String code, String detail) {
    throw new Refusal.Rejected(
        "invalid-parameter",
        "The query is not valid",
        List.of(Fault.parameter("reason", code, detail)));
  }

  private static Refusal missing(RecordRef ref) {
    return new Refusal.NotFound("There is no conflict " + ref.text());
  }

  private Optional<UUID> chosen(Conflict conflict, @Nullable String named, Faults faults) {
    if (named == null) return Optional.empty();
    Set<UUID> ids = conflicts.members(conflict.id());
    Optional<UUID> chosen =
        members
            .listingOf(conflict.type())
            .flatMap(kept -> records.resolve(kept, new RecordRef(named)))
            .filter(ids::contains);
    if (chosen.isEmpty() && !faults.touches("/preferred"))
      faults.field(
          "/preferred",
          "unknown-reference",
          named
              + " is no member of this conflict; its members are "
              + ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(", ")));
    return chosen;
  }
}
