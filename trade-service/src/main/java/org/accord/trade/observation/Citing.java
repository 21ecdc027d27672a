package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.kit.listing.Made;
import org.accord.kit.listing.Row;
import org.accord.kit.territory.Territories;
import org.jspecify.annotations.Nullable;

/// Says how figures are cited, one by one or all of a file.
@ApplicationScoped
class Citing {
  private final Territories territories;

  Citing(Territories territories) {
    this.territories = territories;
  }

  /// What of a source a citation names beside its title.
  record Work(@Nullable String author, @Nullable Integer year) {}

  String sentence(ObservationView figure, Row row) {
    return sentence(
        figure,
        new Work(row.text("source_author"), row.optionalInteger("source_published")),
        row.language(),
        today());
  }

  String sentence(ObservationView figure, Work work, String language, LocalDate retrieved) {
    return sentences(language, retrieved).of(Citable.of(figure, work));
  }

  /// The sentences of a file's rows.
  ///
  /// @param stored the names of the columns that the database has
  Made column(String name, List<String> stored, String language) {
    Sentences sentences = sentences(language, today());
    StoredCitables citables = new StoredCitables(stored);
    return new Made(name, StoredCitables.BESIDE, row -> sentences.of(citables.of(row)));
  }

  private Sentences sentences(String language, LocalDate retrieved) {
    return new Sentences(territories, CiteWords.of(language), retrieved);
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }
}
