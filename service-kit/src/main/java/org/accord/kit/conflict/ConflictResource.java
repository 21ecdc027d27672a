package org.accord.kit.conflict;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.Nearest;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.Etag;
import org.accord.kit.record.Journal;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Idempotency;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.ListedResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Facts that disagree, and the choice between them.
@Path("/conflicts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ConflictResource extends ListedResource {
  private final Conflicts conflicts;
  private final ConflictListing listing;
  private final List<ConflictRule> rules;
  private final Records records;
  private final Journal journal;
  private final Idempotency idempotency;

  ConflictResource(
      Conflicts conflicts,
      ConflictListing listing,
      Answers answers,
      @All List<ConflictRule> rules,
      Records records,
      Journal journal,
      Idempotency idempotency) {
    super(listing, answers);
    this.conflicts = conflicts;
    this.listing = listing;
    this.rules = rules;
    this.records = records;
    this.journal = journal;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Declare that facts disagree")
  @APIResponse(
      responseCode = "201",
      description = "The conflict",
      content = @Content(schema = @Schema(implementation = ConflictView.class)))
  public Response declare(ConflictDraft draft) {
    return idempotency.once(
        draft,
        () -> {
          Faults faults = new Faults();
          Set<UUID> members = members(draft, faults);
          DraftFaults.refuse(faults);
          Conflict conflict = Conflict.declared(draft.type(), draft.reason());
          conflicts.persistAndFlush(conflict);
          journal.write(Journal.Entry.created("conflict", conflict));
          conflicts.changeMembers(conflict.id(), Set.of(), members);
          return records.created(listing, conflict.id());
        });
  }

  @PUT
  @Path("/{id}/preference")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Prefer one member, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The conflict, settled",
      content = @Content(schema = @Schema(implementation = ConflictView.class)))
  public Response prefer(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Preference preference) {
    Conflict conflict =
        ref.id()
            .flatMap(conflicts::locked)
            .orElseThrow(() -> new Refusal.NotFound("There is no conflict " + ref.text()));
    Etag.require(ifMatch, conflict);
    Optional<UUID> chosen =
        listingOf(conflict.type())
            .flatMap(members -> records.resolve(members, new RecordRef(preference.preferred())));
    Faults faults = new Faults();
    if (chosen.filter(conflicts.members(conflict.id())::contains).isEmpty())
      faults.field(
          "/preferred",
          "unknown-reference",
          preference.preferred() + " is no member of this conflict");
    DraftFaults.refuse(faults);
    conflict.prefer(chosen.orElseThrow(), preference.reason());
    conflicts.flush();
    journal.write(
        new Journal.Entry("conflict", "settled", conflict, List.of("preferred", "state")));
    return records.changed(listing, conflict.id());
  }

  private Set<UUID> members(ConflictDraft draft, Faults faults) {
    Optional<Listing<?>> kept = listingOf(draft.type());
    List<String> types = rules.stream().map(ConflictRule::type).distinct().toList();
    if (kept.isEmpty()) {
      faults.field(
          "/type",
          "unknown-code",
          "No conflicts are kept of type "
              + draft.type()
              + "."
              + Nearest.hint(draft.type(), types));
      return Set.of();
    }
    Set<UUID> members = new HashSet<>();
    for (int i = 0; i < draft.members().size(); i++) {
      String member = draft.members().get(i);
      Optional<UUID> found = records.resolve(kept.orElseThrow(), new RecordRef(member));
      if (found.isEmpty())
        faults.field("/members/" + i, "unknown-reference", "There is no record " + member);
      else if (!members.add(found.orElseThrow()))
        faults.field("/members/" + i, "duplicate", member + " is named twice");
    }
    return members;
  }

  private Optional<Listing<?>> listingOf(String type) {
    return rules.stream()
        .filter(rule -> rule.type().equals(type))
        .<Listing<?>>map(ConflictRule::listing)
        .findFirst();
  }
}
