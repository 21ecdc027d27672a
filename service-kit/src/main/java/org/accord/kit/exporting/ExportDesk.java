package org.accord.kit.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.accord.kit.format.Format;
import org.accord.kit.identity.Permission;
import org.accord.kit.job.JobState;
import org.accord.kit.listing.Export;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Listings;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.QueryCost;
import org.accord.kit.record.RecordRef;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Idempotency;
import org.accord.kit.revision.Snapshots;
import org.accord.problem.Fault;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes exports in: refuses at once what the list itself would refuse. Gives them out to those who
/// asked for them.
@ApplicationScoped
class ExportDesk {
  private final Listings listings;
  private final Lists lists;
  private final QueryCost cost;
  private final Snapshots snapshots;
  private final ExportJobs jobs;
  private final ExportRunner runner;
  private final ExportSettings settings;
  private final Idempotency idempotency;
  private final Caller caller;
  private final String base;

  ExportDesk(
      Listings listings,
      Lists lists,
      QueryCost cost,
      Snapshots snapshots,
      ExportJobs jobs,
      ExportRunner runner,
      ExportSettings settings,
      Idempotency idempotency,
      Caller caller,
      @ConfigProperty(name = "quarkus.rest.path") String base) {
    this.listings = listings;
    this.lists = lists;
    this.cost = cost;
    this.snapshots = snapshots;
    this.jobs = jobs;
    this.runner = runner;
    this.settings = settings;
    this.idempotency = idempotency;
    this.caller = caller;
    this.base = base;
  }

  /// What passed all checks, as it was when they were made.
  record Checked(ExportDraft draft, Export<?> export, String language, long estimate) {}

  Checked check(ExportDraft draft) {
    String language = caller.language();
    Export<?> export = checked(draft, language, snapshots.now());
    return new Checked(draft, export, language, export.estimate(cost));
  }

  @Transactional
  Response submit(Checked checked) {
    return idempotency.once(checked.draft(), () -> queue(checked));
  }

  private Response queue(Checked checked) {
    if (jobs.lockedCountOf(caller.name()) >= settings.mostPerUser())
      throw new Refusal.Conflict(
          "too-many-exports",
          "You have "
              + settings.mostPerUser()
              + " exports that wait, run or are kept; delete one of them first");
    UUID id =
        jobs.submit(
            checked.draft().list(),
            checked.export(),
            checked.language(),
            checked.estimate(),
            caller.name());
    runner.wakeAfterCommit();
    return Response.accepted(jobs.find(id).orElseThrow())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LOCATION, caller.path() + "/" + id)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private Export<?> checked(ExportDraft draft, String language, Instant at) {
    Faults faults = new Faults();
    try {
      return export(draft.list(), draft.format(), language, at, faults);
    } catch (Refusal refusal) {
      if (refusal.faults().isEmpty()) faults.field("/list", "unknown-reference", refusal.detail());
      for (Fault fault : refusal.faults())
        faults.field("/list", fault.code(), fault.pointer().substring(1) + ": " + fault.detail());
      faults.refuse("invalid-body", "The export is not valid");
      throw refusal;
    }
  }

  private Export<?> export(
      String list, @Nullable String format, String language, Instant at, Faults faults) {
    Format form = Format.CSV;
    try {
      form = format == null ? Format.CSV : Format.of(format);
    } catch (Refusal refusal) {
      faults.field("/format", "unknown-code", refusal.detail());
    }
    ListAddress address =
        ListAddress.of(list, base)
            .orElseThrow(() ->
                new Refusal.NotFound("A list of this service is named as " + base + "/<list>"));
    Listing<?> listing = listings.at(address.path(), address.query());
    if (!faults.any() && !listing.formats().contains(form))
      faults.field(
          "/format", "unknown-code", Format.notOffered(form.term(), listing.formats()).detail());
    Export<?> export = lists.export(listing, address.query(), form, language, at);
    faults.refuse("invalid-body", "The export is not valid");
    return export;
  }

  /// The caller's own export; administrators see any.
  ExportView visible(RecordRef ref) {
    return ref.id()
        .flatMap(jobs::find)
        .filter(job -> job.submittedBy().equals(caller.name()) || caller.may(Permission.ADMINISTER))
        .orElseThrow(() -> new Refusal.NotFound("There is no export " + ref.text()));
  }

  /// An export whose file is there.
  ExportView completed(RecordRef ref) {
    ExportView job = visible(ref);
    if (job.state() != JobState.COMPLETED)
      throw new Refusal.Conflict(
          "export-not-finished", "The export has no file: it is " + job.state().term());
    return job;
  }

  /// Cancels what waits or runs; removes what has ended.
  Response callOff(RecordRef ref) {
    ExportView job = visible(ref);
    if (jobs.cancelled(job.id()))
      return Response.accepted(jobs.find(job.id()).orElseThrow())
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
          .build();
    jobs.remove(job.id());
    return Response.noContent().build();
  }
}
