package org.accord.kit.source;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.MadeListings;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.writing.Referrer;
import org.accord.kit.writing.Referrers;
import org.jspecify.annotations.Nullable;

/// All facts of the service that rest on one source, as one list.
public final class FactsOnSource extends Listing<FactsOnSource.FactRef> {
  private final UUID source;
  private final List<FactListing<?>> facts;

  private FactsOnSource(UUID source, List<FactListing<?>> facts) {
    this.source = source;
    this.facts = facts;
  }

  /// Makes the list for a source. A source stays as long as facts rest on it.
  @ApplicationScoped
  static class Lister implements Referrers, MadeListings {
    private static final Pattern PATH = Pattern.compile("sources/([^/]+)/facts");

    private final List<FactListing<?>> facts;
    private final SourceListing sources;
    private final Records records;

    Lister(@All List<FactListing<?>> facts, SourceListing sources, Records records) {
      this.facts = facts;
      this.sources = sources;
      this.records = records;
    }

    FactsOnSource of(RecordRef source) {
      UUID id =
          records.resolve(sources, source).orElseThrow(() -> records.missing(sources, source));
      return new FactsOnSource(id, facts);
    }

    @Override
    public Optional<Listing<?>> at(String path, Map<String, List<String>> query) {
      Matcher place = PATH.matcher(path);
      return place.matches() ? Optional.of(of(new RecordRef(place.group(1)))) : Optional.empty();
    }

    @Override
    public String documentedPath() {
      return "sources/{id}/facts";
    }

    @Override
    public FactsOnSource documented() {
      return new FactsOnSource(new UUID(0, 0), List.of());
    }

    @Override
    public List<Referrer> referrers() {
      return facts.stream()
          .map(fact ->
              new Referrer(
                  "source",
                  "Facts rest on this source; see its facts",
                  source ->
                      Sql.of(
                          "SELECT 1 FROM " + fact.table() + " WHERE source_id = ?", source.id())))
          .toList();
    }
  }

  /// A fact and the place in the source where it stands.
  public record FactRef(
      UUID id,
      String type,
      @Nullable String key,
      @Nullable String title,
      @Nullable String chapter,
      @Nullable String note,
      String confidence) {}

  @Override
  public String path() {
    return "sources/" + source + "/facts";
  }

  @Override
  public String type() {
    return "fact";
  }

  @Override
  public String table() {
    return "facts";
  }

  @Override
  public Optional<String> keyColumn() {
    return Optional.of("a.`key`");
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.type, a.`key`, a.title, a.chapter, a.note, a.confidence";
  }

  @Override
  protected String from(Snapshot snapshot) {
    return facts.stream()
        .map(fact ->
            "SELECT a.id, '%s' AS type, %s AS `key`, %s AS title, a.source_chapter AS chapter, a.source_note AS note, a.confidence FROM %s WHERE a.source_id = '%s' AND %s AND %s"
                .formatted(
                    fact.type(),
                    fact.keyColumn().orElse("NULL"),
                    fact.titleColumn(),
                    snapshot.table(fact.table(), "a"),
                    source,
                    snapshot.holds("a"),
                    fact.membership()))
        .collect(Collectors.joining(" UNION ALL ", "(", ") a"));
  }

  @Override
  protected String holds(Snapshot snapshot) {
    return "TRUE";
  }

  @Override
  public FactRef row(Row row) {
    return new FactRef(
        row.id("id"),
        row.required("type"),
        row.text("key"),
        row.text("title"),
        row.text("chapter"),
        row.text("note"),
        row.required("confidence"));
  }

  @Override
  public List<String> events() {
    return List.of();
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.oneOf(
            "type",
            "The record type",
            "a.type",
            facts.stream().map(Listing::type).distinct().sorted().toList()),
        Filter.text("a.title", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("id", "/id"),
        Column.text("type", "/type"),
        Column.text("key", "/key"),
        Column.text("title", "/title"),
        Column.text("chapter", "/chapter"),
        Column.text("note", "/note"),
        Column.text("confidence", "/confidence"));
  }
}
