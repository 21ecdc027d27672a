package org.accord.trade.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.Etag;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/// Finds releases: those that the caller may see, and those that are about to be changed.
@ApplicationScoped
class Releases {
  private final Listing<ReleaseView> prepared = new ReleaseListing.Prepared();
  private final ReleaseListing published;
  private final EntityManager entities;
  private final Records records;
  private final Revisions revisions;
  private final Caller caller;

  Releases(
      ReleaseListing published,
      EntityManager entities,
      Records records,
      Revisions revisions,
      Caller caller) {
    this.published = published;
    this.entities = entities;
    this.records = records;
    this.revisions = revisions;
    this.caller = caller;
  }

  /// What the caller may see: editors see all releases, others those whose time has come.
  Listing<ReleaseView> visible() {
    return caller.may(Permission.WRITE) ? prepared : published;
  }

  /// The id of a release that the caller may see.
  UUID visible(RecordRef ref) {
    return records.resolve(visible(), ref).orElseThrow(() -> missing(ref));
  }

  /// The release, locked until the transaction ends, for a change of it or of what it holds. The
  /// change is signed, but told nowhere: a release before its time has no events.
  Release locked(RecordRef ref) {
    Release release =
        ref.id()
            .flatMap(id ->
                Optional.ofNullable(
                    entities.find(Release.class, id, LockModeType.PESSIMISTIC_WRITE)))
            .orElseThrow(() -> missing(ref));
    revisions.current();
    return release;
  }

  /// The same in the version that the caller saw.
  Release locked(RecordRef ref, @Nullable String ifMatch) {
    Release release = locked(ref);
    Etag.require(ifMatch, release);
    return release;
  }

  /// A release that is only looked at.
  Release read(UUID id) {
    Release release = entities.find(Release.class, id);
    if (release == null) throw missing(new RecordRef(id.toString()));
    return release;
  }

  Release enter(ReleaseDraft draft) {
    revisions.current();
    Release release = new Release(draft);
    entities.persist(release);
    entities.flush();
    return release;
  }

  /// A scheduled release for the one who is to publish it; none when somebody else is at it.
  Optional<Release> due(UUID id) {
    boolean free =
        !entities
            .createNativeQuery(
                "SELECT 1 FROM trade_release WHERE id = :id AND state = 'scheduled'"
                    + " AND visible_from <= UTC_TIMESTAMP(6) FOR UPDATE SKIP LOCKED",
                Integer.class)
            .setParameter("id", id)
            .getResultList()
            .isEmpty();
    return free ? Optional.ofNullable(entities.find(Release.class, id)) : Optional.empty();
  }

  void remove(Release release) {
    entities.remove(release);
  }

  void flush() {
    entities.flush();
  }

  private static Refusal missing(RecordRef ref) {
    return new Refusal.NotFound("There is no release " + ref.text());
  }
}
