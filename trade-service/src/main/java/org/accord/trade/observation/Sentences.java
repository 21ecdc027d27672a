package org.accord.trade.observation;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.kit.territory.Territories;
import org.jspecify.annotations.Nullable;

/// Writes the sentences by which figures are cited: who, what, when, how much by whose word, and
/// where it was looked up. In one language, without declensions that a machine gets wrong. For one
/// thread, as it remembers the parts that it wrote: many figures of a file have them in common.
final class Sentences {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final String WORLD = "WORLD";

  /// What the terms of editions begin with, before the year.
  private static final String HS = "hs";

  private static final int LONGEST_FRACTION = 6;

  /// So many digits fit into a long.
  private static final int LONG_DIGITS = 18;

  private static final int MOST_REMEMBERED = 10_000;
  private static final Set<String> NAMES = Set.of("buce", "cnc", "eaeu", "fez", "wto");

  private final Territories territories;
  private final CiteWords words;
  private final NumberFormat numbers;
  private final String retrieved;
  private final Map<Object, String> remembered = new HashMap<>();

  /// @param retrieved the day on which the figures are looked up
  Sentences(Territories territories, CiteWords words, LocalDate retrieved) {
    this.territories = territories;
    this.words = words;
    this.numbers = NumberFormat.getNumberInstance(words.locale());
    numbers.setMaximumFractionDigits(LONGEST_FRACTION);
    this.retrieved = day(retrieved);
  }

  String of(Citable figure) {
    return words.text(
        "sentence",
        subject(figure),
        remarked(figure.amount()),
        part(figure.by(), this::source),
        figure.key(),
        retrieved);
  }

  private <P> String part(P part, Function<P, String> words) {
    String known = remembered.get(part);
    if (known != null) return known;
    if (remembered.size() == MOST_REMEMBERED) remembered.clear();
    String written = words.apply(part);
    remembered.put(part, written);
    return written;
  }

  private String subject(Citable figure) {
    String trade = part(figure.who(), this::parties) + part(figure.what(), this::what);
    String time = part(figure.when(), this::time);
    return time.isEmpty() ? trade : trade + words.pattern("list") + time;
  }

  private String parties(Citable.Who who) {
    return words.text(
        "parties",
        name(who.reporter(), who.reporterName()),
        name(who.partner(), who.partnerName()));
  }

  /// What goes on after the parties.
  private String what(Citable.What what) {
    List<String> parts = new ArrayList<>(measure(what));
    if (what.denominator() != null)
      parts.add(words.text("denominator", spaced(what.denominator())));
    String scope = "scope." + what.scope();
    if (words.has(scope)) parts.add(words.text(scope));
    commodities(what).ifPresent(parts::add);
    if (what.hsEdition() != null)
      parts.add(words.text("edition", what.hsEdition().substring(HS.length())));
    if (what.valuationBasis() != null)
      parts.add(words.text("valuation", what.valuationBasis().toUpperCase(Locale.ROOT)));
    String list = words.pattern("list");
    return list + String.join(list, parts);
  }

  private List<String> measure(Citable.What what) {
    String indicator = "indicator." + what.indicator();
    if (words.has(indicator)) return List.of(words.text(indicator));
    List<String> parts = new ArrayList<>();
    parts.add(
        what.targetOf() == null
            ? words.text("measure." + what.measure())
            : words.text("targetOf", words.text("measure." + what.targetOf())));
    if (what.indicator() != null) parts.add(spaced(what.indicator()));
    return parts;
  }

  /// As the source calls it, but countries and the world in the reader's language.
  private String name(String code, @Nullable String reported) {
    if (code.equals(WORLD)) return words.text("world");
    if (COUNTRY.matcher(code).matches() && territories.contains(code))
      return Locale.of("", code).getDisplayCountry(words.locale());
    return Optional.ofNullable(reported).or(() -> territories.name(code)).orElse(code);
  }

  private Optional<String> commodities(Citable.What what) {
    String keys =
        what.commodities().stream()
            .map(key -> key.replace('-', ' '))
            .collect(Collectors.joining(words.pattern("list")));
    String codes = String.join(words.pattern("list"), what.hsCodes());
    if (keys.isEmpty())
      return codes.isEmpty() ? Optional.empty() : Optional.of(words.text("hs", codes));
    return Optional.of(codes.isEmpty() ? keys : words.text("codes", keys, codes));
  }

  /// Empty where it is not known.
  private String time(Citable.When when) {
    if (when.observedOn() != null)
      return words.text("asOf", date(PartialDate.parse(when.observedOn())));
    Months months = Months.ofNullable(date(when.start()), date(when.end()));
    return Optional.ofNullable(months).flatMap(Months::period).map(this::period).orElse("");
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  private String period(Period period) {
    YearMonth start = period.start();
    YearMonth end = period.end();
    if (period.frequency() == Period.Frequency.YEAR) return words.text("year", year(start));
    if (start.equals(end)) return month(start);
    return start.getYear() == end.getYear()
        ? words.text("months", monthName(start), monthName(end), year(end))
        : words.text("span", month(start), month(end));
  }

  private String date(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> words.text("year", date.toString());
      case MONTH -> month(YearMonth.from(date.earliest()));
      case DAY -> day(date.earliest());
    };
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(words.pattern("day"), words.locale()));
  }

  private String month(YearMonth month) {
    return words.text("month", monthName(month), year(month));
  }

  private static String year(YearMonth month) {
    return "%04d".formatted(month.getYear());
  }

  private String monthName(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
  }

  /// The value, and what who prints it has to know of it: that it is no actual, or contested.
  private String remarked(Citable.Amount amount) {
    String value = value(amount);
    List<String> remarks = new ArrayList<>();
    String status = amount.status();
    if (status != null && !status.equals(ObservationStatus.NORMAL.term()))
      remarks.add(words.text("status." + status));
    if (amount.contested())
      remarks.add(words.text(amount.preferred() ? "contested" : "notPreferred"));
    return remarks.isEmpty()
        ? value
        : words.text("remarked", value, String.join(words.pattern("remarks"), remarks));
  }

  private String value(Citable.Amount amount) {
    String qualifier = "qualifier." + amount.qualifier();
    if (amount.value() != null) {
      String number = number(amount.value());
      String unit = Objects.requireNonNullElse(amount.unit(), "");
      return words.text(
          qualifier,
          switch (unit) {
            case "percent" -> words.text("percent", number);
            case "", "count", "rank" -> number;
            default -> words.text("unit", number, unit);
          });
    }
    if (amount.changeRatio() == null) return "–";
    String ratio = words.text(qualifier, number(amount.changeRatio()));
    String base = part(amount.base(), this::time);
    return base.isEmpty() ? words.text("growthUnknown", ratio) : words.text("growth", ratio, base);
  }

  /// Whole numbers, as most are, in the way that takes the least.
  private String number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() <= LONG_DIGITS
        ? numbers.format(plain.longValue())
        : numbers.format(value);
  }

  private String source(Citable.By by) {
    String source = by.title();
    if (by.author() != null) source = words.text("author", by.author(), source);
    if (by.year() != null) source = words.text("published", source, by.year());
    if (by.chapter() != null) source = words.text("chapter", source, by.chapter());
    if (by.note() != null) source = words.text("note", source, by.note());
    String cited = cited(by);
    return cited.isEmpty() ? source : words.text("cites", source, cited);
  }

  private String cited(Citable.By by) {
    String year = by.citesYear() == null ? "" : "%04d".formatted(Integer.parseInt(by.citesYear()));
    String work =
        Stream.of(by.citesTitle(), by.citesUrl())
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
