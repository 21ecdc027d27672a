package org.accord.kit.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
import org.accord.kit.record.Etag;
import org.accord.kit.record.History;
import org.accord.kit.record.Journal;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.RecordVersion;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The documents that facts rest on.
@Path("/sources")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {
  private final Sources sources;
  private final SourceListing listing;
  private final FactsOnSource.Lister facts;
  private final Lists lists;
  private final Records records;
  private final History history;
  private final Journal journal;
  private final Idempotency idempotency;

  SourceResource(
      Sources sources,
      SourceListing listing,
      FactsOnSource.Lister facts,
      Lists lists,
      Records records,
      History history,
      Journal journal,
      Idempotency idempotency) {
    this.sources = sources;
    this.listing = listing;
    this.facts = facts;
    this.lists = lists;
    this.records = records;
    this.history = history;
    this.journal = journal;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
  @Operation(summary = "List sources")
  @APIResponse(
      responseCode = "200",
      description = "A page of sources",
      content = @Content(schema = @Schema(implementation = SourcePage.class)))
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "Read a source")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  public Response read(@PathParam("id") RecordRef ref, @QueryParam("asOf") @Nullable String asOf) {
    return records.answer(listing, ref, asOf);
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "List every version of a source")
  public Page<RecordVersion> history(@PathParam("id") RecordRef ref) {
    return history.of(listing, ref);
  }

  @GET
  @Path("/{id}/facts")
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
  @Operation(summary = "List all facts that rest on a source")
  @APIResponse(
      responseCode = "200",
      description = "A page of facts",
      content = @Content(schema = @Schema(implementation = FactPage.class)))
  public Response facts(
      @PathParam("id") RecordRef ref, @Context UriInfo uri, @Context HttpHeaders headers) {
    UUID id =
        records
            .resolve(listing, ref)
            .orElseThrow(() -> new Refusal.NotFound("There is no source " + ref.text()));
    return lists.answer(facts.of(id), uri, headers);
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Enter a source")
  @APIResponse(
      responseCode = "201",
      description = "The source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  public Response create(SourceDraft draft) {
    return idempotency.once(
        draft,
        () -> {
          if (sources.count("key", draft.key()) > 0)
            throw new Refusal.Conflict("duplicate-key", "There is a source " + draft.key());
          Source source = new Source(draft);
          sources.persistAndFlush(source);
          journal.write(Journal.Entry.created("source", source));
          return records.created(listing, source.id());
        });
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Correct a source")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  public Response replace(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      SourceDraft draft) {
    Source source = named(ref);
    Etag.require(ifMatch, source.version());
    if (!draft.key().equals(source.key()))
      throw new Refusal.Conflict("key-immutable", "The key of a source never changes");
    source.revise(draft);
    sources.flush();
    journal.write(new Journal.Entry("source", "updated", source, List.of()));
    return records.changed(listing, source.id());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Withdraw a source on which no fact rests")
  @APIResponse(responseCode = "204", description = "Withdrawn; its history stays")
  public void delete(
      @PathParam("id") RecordRef ref, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Source source = named(ref);
    Etag.require(ifMatch, source.version());
    boolean used =
        !sources
            .getEntityManager()
            .createNativeQuery(facts.existsSql())
            .setParameter(1, source.id())
            .getResultList()
            .isEmpty();
    if (used)
      throw new Refusal.Conflict("still-referenced", "Facts rest on this source; see its facts");
    journal.write(Journal.Entry.deleted("source", source));
    sources.delete(source);
  }

  private Source named(RecordRef ref) {
    return records
        .resolve(listing, ref)
        .flatMap(sources::findByIdOptional)
        .orElseThrow(() -> new Refusal.NotFound("There is no source " + ref.text()));
  }

  /// The shape of a page of sources, for the OpenAPI document.
  record SourcePage(List<SourceView> items, @Nullable String next, @Nullable Long total) {}

  /// The shape of a page of facts, for the OpenAPI document.
  record FactPage(List<FactsOnSource.FactRef> items, @Nullable String next, @Nullable Long total) {}
}
