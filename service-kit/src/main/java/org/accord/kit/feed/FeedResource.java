package org.accord.kit.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.accord.kit.identity.Grants.ContextName;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Page;
import org.accord.kit.listing.Seal;
import org.accord.kit.refusal.Faults;
import org.accord.kit.request.Caller;
import org.accord.kit.request.WholeNumber;
import org.accord.kit.revision.Commits;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What happened to the records, for systems that keep up with them.
@Path("/changes")
@RunOnVirtualThread
public class FeedResource {
  private static final String LATEST = "latest";
  private static final WholeNumber LIMIT = new WholeNumber("limit", 1, 500, 50);
  private static final WholeNumber WAIT = new WholeNumber("wait", 0, 30, 0);
  private static final String AFTER =
      "`next` of the answer before, or the `id` of an event of the stream. Without it the feed"
          + " begins with the first change ever; `latest` begins with the next one";
  private static final String TYPES =
      "Types of events, such as `accord.regions.agreement.signed`, separated by commas; a record's"
          + " type such as `accord.regions.agreement` stands for all of its events";
  private static final String INVALID = "invalid-parameter";

  private final Feed feed;
  private final FeedTypes types;
  private final Commits commits;
  private final Caller caller;
  private final ObjectMapper mapper;
  private final Seal seal;

  FeedResource(
      Feed feed,
      FeedTypes types,
      Commits commits,
      Caller caller,
      ObjectMapper mapper,
      ContextName context,
      @ConfigProperty(name = "accord.cursor.secret") String secret) {
    this.feed = feed;
    this.types = types;
    this.commits = commits;
    this.caller = caller;
    this.mapper = mapper;
    this.seal = new Seal("changes of " + context.name(), secret);
  }

  @GET
  @RolesAllowed(Permission.CHANGES)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read changes in the order of their commits",
      description =
          "Nothing is left out, and nothing is ever added before what was answered: whoever goes on"
              + " from `next` sees each change exactly once. There is always a `next`; a page may"
              + " have fewer items than `limit`, also none, while there is more. Changes are kept"
              + " for ever so far.")
  @APIResponse(
      responseCode = "200",
      description = "CloudEvents 1.0",
      content = @Content(schema = @Schema(implementation = ChangePage.class)))
  public Response changes(
      @Parameter(description = AFTER) @QueryParam("after") @Nullable String after,
      @Parameter(description = TYPES) @QueryParam("types") List<String> wantedTypes,
      @Parameter(description = "Changes a page, 1 to 500; 50 unless told") @QueryParam("limit")
          @Nullable String limit,
      @Parameter(
              description =
                  "Seconds to wait for a change when there is none yet, 0 to 30; 0 unless told")
          @QueryParam("wait")
          @Nullable String wait) {
    Faults faults = new Faults();
    Predicate<String> wanted = types.wanted(wantedTypes, faults);
    int most = LIMIT.of(limit, faults);
    Duration patience = Duration.ofSeconds(WAIT.of(wait, faults));
    faults.refuse(INVALID, "The query is not valid");
    Feed.Stretch stretch = awaited(position(after), wanted, most, patience);
    String next = stretch.next().sealed(seal);
    return Response.ok(
            new Page<>(stretch.events().stream().map(Feed.Placed::event).toList(), next, null))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.LINK, "<" + caller.addressWith("after", next) + ">; rel=\"next\"")
        .build();
  }

  @GET
  @Path("/stream")
  @RolesAllowed(Permission.CHANGES)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Follow changes as server-sent events",
      description =
          "Each event is a CloudEvent whose `id` is the cursor after it; `Last-Event-ID` goes on from"
              + " there. The stream ends with the caller's token: connect again with a new one.")
  @APIResponse(
      responseCode = "200",
      description = "CloudEvents 1.0, one an event",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = ChangeEvent.class)))
  public Response stream(
      @Parameter(description = AFTER) @QueryParam("after") @Nullable String after,
      @Parameter(description = TYPES) @QueryParam("types") List<String> wantedTypes,
      @Parameter(description = "Goes on after this event; in place of `after`")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId) {
    Faults faults = new Faults();
    Predicate<String> wanted = types.wanted(wantedTypes, faults);
    faults.refuse(INVALID, "The query is not valid");
    FeedPosition start = position(lastEventId == null ? after : lastEventId);
    return Response.ok(
            new FeedStream(feed, commits, start, wanted, seal, mapper, caller.authenticatedUntil()))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store, no-transform")
        .header("X-Accel-Buffering", "no")
        .build();
  }

  /// The shape of a page, for the OpenAPI document.
  record ChangePage(List<ChangeEvent> items, String next) {}

  private FeedPosition position(@Nullable String after) {
    if (after == null) return FeedPosition.BEGINNING;
    return after.equals(LATEST) ? feed.latest() : FeedPosition.open(after, seal);
  }

  private Feed.Stretch awaited(
      FeedPosition after, Predicate<String> wanted, int limit, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Feed.Stretch stretch = feed.read(after, wanted, limit);
    while (stretch.events().isEmpty()
        && stretch.complete()
        && commits.await(
            stretch.next().commit(), Duration.ofNanos(Math.max(0, end - System.nanoTime()))))
      stretch = feed.read(stretch.next(), wanted, limit);
    return stretch;
  }
}
