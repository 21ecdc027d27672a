package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.Citation;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.kit.territory.Territories;
import org.jspecify.annotations.Nullable;

/// Writes the sentence by which a figure is cited: who, what, when, how much by whose word, and
/// where it was looked up. In the caller's language, without declensions that a machine gets wrong.
@ApplicationScoped
class Citing {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final String WORLD = "WORLD";
  private static final int LONGEST_FRACTION = 6;
  private static final Set<String> NAMES = Set.of("buce", "cnc", "eaeu", "fez", "wto");

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
        LocalDate.now(Clock.systemUTC()));
  }

  String sentence(ObservationView figure, Work work, String language, LocalDate retrieved) {
    CiteWords words = CiteWords.of(language);
    return words.text(
        "sentence",
        subject(figure, words),
        remarked(figure, words),
        source(figure, work, words),
        figure.key(),
        retrieved.format(DateTimeFormatter.ofPattern(words.pattern("day"), words.locale())));
  }

  private String subject(ObservationView figure, CiteWords words) {
    List<String> parts = new ArrayList<>();
    parts.add(
        words.text(
            "parties",
            name(figure.reporter(), figure.reporterName(), words),
            name(figure.partner(), figure.partnerName(), words)));
    parts.addAll(measure(figure, words));
    if (figure.denominator() != null)
      parts.add(words.text("denominator", spaced(figure.denominator())));
    String scope = "scope." + figure.scope().term();
    if (words.has(scope)) parts.add(words.text(scope));
    commodities(figure, words).ifPresent(parts::add);
    time(figure, words).ifPresent(parts::add);
    return String.join(words.pattern("list"), parts);
  }

  private static List<String> measure(ObservationView figure, CiteWords words) {
    String indicator = "indicator." + figure.indicator();
    if (words.has(indicator)) return List.of(words.text(indicator));
    List<String> parts = new ArrayList<>();
    parts.add(
        figure.targetOf() == null
            ? words.text("measure." + figure.measure().term())
            : words.text("targetOf", words.text("measure." + figure.targetOf().term())));
    if (figure.indicator() != null) parts.add(spaced(figure.indicator()));
    return parts;
  }

  /// As the source calls it, but countries and the world in the reader's language.
  private String name(String code, @Nullable String reported, CiteWords words) {
    if (code.equals(WORLD)) return words.text("world");
    if (COUNTRY.matcher(code).matches() && territories.contains(code))
      return Locale.of("", code).getDisplayCountry(words.locale());
    return Optional.ofNullable(reported).or(() -> territories.name(code)).orElse(code);
  }

  private static Optional<String> commodities(ObservationView figure, CiteWords words) {
    String keys =
        figure.commodities().stream()
            .map(key -> key.replace('-', ' '))
            .collect(Collectors.joining(words.pattern("list")));
    String codes = String.join(words.pattern("list"), figure.hsCodes());
    if (keys.isEmpty())
      return codes.isEmpty() ? Optional.empty() : Optional.of(words.text("hs", codes));
    return Optional.of(codes.isEmpty() ? keys : words.text("codes", keys, codes));
  }

  private static Optional<String> time(ObservationView figure, CiteWords words) {
    if (figure.observedOn() != null)
      return Optional.of(words.text("asOf", date(figure.observedOn(), words)));
    return Optional.ofNullable(figure.period()).flatMap(months -> period(months, words));
  }

  private static Optional<String> period(Months months, CiteWords words) {
    return months.period().map(period -> period(period, words));
  }

  private static String period(Period period, CiteWords words) {
    YearMonth start = period.start();
    YearMonth end = period.end();
    if (period.frequency() == Period.Frequency.YEAR) return words.text("year", year(start));
    if (start.equals(end)) return month(start, words);
    return start.getYear() == end.getYear()
        ? words.text("months", monthName(start, words), monthName(end, words), year(end))
        : words.text("span", month(start, words), month(end, words));
  }

  private static String date(PartialDate date, CiteWords words) {
    return switch (date.precision()) {
      case YEAR -> words.text("year", date.toString());
      case MONTH -> month(YearMonth.from(date.earliest()), words);
      case DAY ->
          date.earliest().format(DateTimeFormatter.ofPattern(words.pattern("day"), words.locale()));
    };
  }

  private static String month(YearMonth month, CiteWords words) {
    return words.text("month", monthName(month, words), year(month));
  }

  private static String year(YearMonth month) {
    return "%04d".formatted(month.getYear());
  }

  private static String monthName(YearMonth month, CiteWords words) {
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
  }

  /// The value, and what who prints it has to know of it: that it is no actual, or contested.
  private static String remarked(ObservationView figure, CiteWords words) {
    List<String> remarks = new ArrayList<>();
    ObservationStatus status = figure.observationStatus();
    if (status != null && status != ObservationStatus.NORMAL)
      remarks.add(words.text("status." + status.term()));
    if (!figure.conflicts().isEmpty())
      remarks.add(words.text(figure.preferred() ? "contested" : "notPreferred"));
    String value = value(figure, words);
    return remarks.isEmpty()
        ? value
        : words.text("remarked", value, String.join(words.pattern("remarks"), remarks));
  }

  private static String value(ObservationView figure, CiteWords words) {
    String qualifier =
        "qualifier." + Optional.ofNullable(figure.qualifier()).orElse(Qualifier.EXACT).term();
    if (figure.value() != null) {
      String number = number(figure.value(), words);
      String unit = Optional.ofNullable(figure.unit()).orElse("");
      return words.text(
          qualifier,
          switch (unit) {
            case "percent" -> words.text("percent", number);
            case "", "count", "rank" -> number;
            default -> words.text("unit", number, unit);
          });
    }
    if (figure.changeRatio() == null) return "–";
    String ratio = words.text(qualifier, number(figure.changeRatio(), words));
    return Optional.ofNullable(figure.basePeriod())
        .flatMap(base -> period(base, words))
        .map(base -> words.text("growth", ratio, base))
        .orElseGet(() -> words.text("growthUnknown", ratio));
  }

  private static String number(BigDecimal value, CiteWords words) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(LONGEST_FRACTION);
    return format.format(value);
  }

  private static String source(ObservationView figure, Work work, CiteWords words) {
    String source = figure.source().title();
    if (work.author() != null) source = words.text("author", work.author(), source);
    if (work.year() != null) source = words.text("published", source, String.valueOf(work.year()));
    if (figure.source().chapter() != null)
      source = words.text("chapter", source, figure.source().chapter());
    if (figure.source().note() != null) source = words.text("note", source, figure.source().note());
    String cited = cited(figure.cites(), words);
    return cited.isEmpty() ? source : words.text("cites", source, cited);
  }

  private static String cited(@Nullable Citation cites, CiteWords words) {
    if (cites == null) return "";
    String year = cites.year() == null ? "" : "%04d".formatted(cites.year());
    String work =
        Stream.of(cites.title(), cites.url())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    if (year.isEmpty()) return work;
    return work.isEmpty() ? words.text("ofYear", year) : words.text("published", work, year);
  }

  /// The words of a term; those of few letters that stand for names in capitals.
  private static String spaced(String term) {
    return Stream.of(term.split("_"))
        .map(word -> NAMES.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
        .collect(Collectors.joining(" "));
  }
}
