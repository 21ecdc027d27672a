package org.accord.kit.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import org.accord.kit.format.Format;
import org.accord.kit.listing.Export;
import org.accord.kit.listing.Listings;
import org.accord.kit.listing.Lists;
import org.accord.kit.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Carries out one export. One that was begun before begins anew: its rows are of the same instant,
/// so that its file becomes the same.
@ApplicationScoped
class ExportWork {
  private static final Logger LOG = Logger.getLogger(ExportWork.class);
  private static final int MOST_ATTEMPTS = 3;

  private final ExportJobs jobs;
  private final Listings listings;
  private final Lists lists;
  private final ExportSettings settings;
  private final String base;

  ExportWork(
      ExportJobs jobs,
      Listings listings,
      Lists lists,
      ExportSettings settings,
      @ConfigProperty(name = "quarkus.rest.path") String base) {
    this.jobs = jobs;
    this.listings = listings;
    this.lists = lists;
    this.settings = settings;
    this.base = base;
  }

  void perform(ExportJobs.Order order) {
    if (order.attempts() >= MOST_ATTEMPTS) {
      jobs.failed(
          order.id(),
          "internal-error",
          "The service stopped " + MOST_ATTEMPTS + " times during this export");
      return;
    }
    if (!jobs.started(order.id())) return;
    try {
      ExportFile file = new ExportFile(jobs, order.id(), settings.mostBytes());
      export(order).write(file, file::countRow);
      file.finish();
      if (!jobs.completed(order.id())) jobs.table().forgetFile(order.id());
    } catch (ExportFile.CalledOff _) {
      jobs.table().forgetFile(order.id());
    } catch (ExportFile.TooLong _) {
      jobs.failed(
          order.id(),
          "export-too-large",
          "The file would have more than %,d bytes".formatted(settings.mostBytes()));
    } catch (Refusal e) {
      jobs.failed(order.id(), e.code(), e.detail());
    } catch (RuntimeException e) {
      LOG.errorf(e, "Export %s failed", order.id());
      jobs.failed(
          order.id(), "internal-error", "The service failed; the log names export " + order.id());
    }
  }

  private Export<?> export(ExportJobs.Order order) {
    ListAddress address = ListAddress.of(order.address(), base).orElseThrow();
    return lists.export(
        listings.at(address.path(), address.query()),
        address.query(),
        Format.of(order.format()),
        order.language(),
        order.rowsAt());
  }
}
