package org.accord.trade.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Terms;
import org.accord.facts.Unit;
import org.accord.kit.listing.Computed;
import org.accord.kit.listing.ComputedQuery;
import org.accord.kit.listing.UsedTerms;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.accord.trade.commodity.Commodities;
import org.accord.trade.commodity.HsCodes;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.observation.ValuationBasis;
import org.accord.trade.party.Participants;
import org.accord.trade.rate.Rates;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of one question, and names every wrong one at once.
public final class Reading {
  public static final String VALUATION =
      "By which valuation: fob, cif and others, or unspecified; else the one with the most figures";
  public static final String HS_EDITION =
      "Of HS codes, the edition: hs2017 and others, or unspecified; else the one with the most"
          + " figures";
  public static final String OBSERVATION_STATUS =
      "forecast for what is expected, which is never in one series with what was; else what was";
  private static final String UNSPECIFIED = "unspecified";
  private final References references;
  private final Faults faults = new Faults();

  private Reading(References references) {
    this.references = references;
  }

  /// What parameters may refer to.
  @ApplicationScoped
  public static class References {
    private final Participants participants;
    private final Commodities commodities;
    private final HsCodes hsCodes;
    private final UsedTerms used;

    References(
        Participants participants, Commodities commodities, HsCodes hsCodes, UsedTerms used) {
      this.participants = participants;
      this.commodities = commodities;
      this.hsCodes = hsCodes;
      this.used = used;
    }

    public Reading begin() {
      return new Reading(this);
    }
  }

  /// Refuses the question when anything in it is wrong.
  public void done() {
    faults.refuse("invalid-parameter", "The query is not valid");
  }

  public void fault(String parameter, String code, String detail) {
    faults.add(Fault.parameter(parameter, code, detail));
  }

  /// A territory's code or a party's key.
  public @Nullable String participant(String name, @Nullable String value) {
    return parsed(name, value, references.participants::known);
  }

  /// The same, which must be given. What is answered in its absence is never used.
  public String requiredParticipant(String name, @Nullable String value) {
    String known = participant(name, value);
    if (value == null || value.isBlank())
      fault(name, "required", "Name a territory's code or a party's key, such as BY");
    return known == null ? "" : known;
  }

  public <E extends Enum<E>> @Nullable E term(String name, Class<E> type, @Nullable String value) {
    return parsed(name, value, text -> Terms.of(type, name, text));
  }

  public <E extends Enum<E>> E term(String name, Class<E> type, @Nullable String value, E absent) {
    E given = term(name, type, value);
    return given == null ? absent : given;
  }

  /// A term that must be given. What is answered in its absence is never used.
  public <E extends Enum<E>> E requiredTerm(String name, Class<E> type, @Nullable String value) {
    E given = term(name, type, value);
    if (value == null) fault(name, "required", "Known are " + String.join(", ", Terms.all(type)));
    return given == null ? type.getEnumConstants()[0] : given;
  }

  /// Keys of commodities or HS codes.
  public List<String> commodities(String name, @Nullable List<String> values) {
    List<String> known = new ArrayList<>();
    for (String value : values == null ? List.<String>of() : values) {
      String commodity = commodity(name, value);
      if (commodity != null) known.add(commodity);
    }
    return known;
  }

  public @Nullable String commodity(String name, @Nullable String value) {
    return parsed(
        name,
        value,
        text ->
            text.chars().allMatch(Character::isDigit)
                ? references.hsCodes.known(text).value()
                : references.commodities.known(text));
  }

  public @Nullable String unit(String name, @Nullable String value) {
    return parsed(
        name,
        value,
        text -> {
          Unit unit = Unit.parse(text);
          return unit.isCurrency()
              ? unit.value()
              : references.used.known("observation", "unit", "unit", unit.value());
        });
  }

  /// What is counted, shared, ranked or aimed at.
  public @Nullable String indicator(String name, @Nullable String value) {
    return parsed(
        name, value, text -> references.used.known("observation", "indicator", "indicator", text));
  }

  /// By what valuation and by which edition of HS codes; unspecified asks for what does not say.
  public Basis.Wanted basis(@Nullable String valuation, @Nullable String hsEdition) {
    return basis(valuation, hsEdition, null);
  }

  /// The same of actuals, or of forecasts.
  public Basis.Wanted basis(
      @Nullable String valuation, @Nullable String hsEdition, @Nullable String status) {
    return new Basis.Wanted(
        optionalTerm("valuation", ValuationBasis.class, valuation),
        optionalTerm("hsEdition", HsEdition.class, hsEdition),
        Boolean.TRUE.equals(parsed("observationStatus", status, Reading::asksForForecasts)));
  }

  private static boolean asksForForecasts(String text) {
    if (ObservationStatus.of(text) == ObservationStatus.FORECAST) return true;
    throw new FactFormatException(
        "out-of-range",
        "Only forecasts are a series of their own; figures of other statuses count together, and"
            + " each point tells its own");
  }

  private <E extends Enum<E>> @Nullable String optionalTerm(
      String name, Class<E> type, @Nullable String value) {
    return parsed(
        name,
        value,
        text -> UNSPECIFIED.equals(text) ? "" : Terms.term(Terms.of(type, name, text)));
  }

  /// A currency that values can be converted into.
  public @Nullable String currency(String name, @Nullable String value) {
    return parsed(
        name,
        value,
        text -> {
          if (Rates.CURRENCIES.contains(text)) return text;
          throw new FactFormatException(
              "unknown-code",
              "Values are converted into "
                  + String.join(", ", Rates.CURRENCIES)
                  + "."
                  + Nearest.hint(text, Rates.CURRENCIES));
        });
  }

  /// Names the fault when the time ends before it begins.
  public void order(@Nullable PartialDate from, @Nullable PartialDate to, String name) {
    if (from != null && to != null && from.earliest().isAfter(to.latest()))
      fault(name, "out-of-range", "It is before the beginning of the time");
  }

  public @Nullable PartialDate date(String name, @Nullable String value) {
    return parsed(name, value, PartialDate::parse);
  }

  /// A year, a month, or months from one to another: `2023`, `2023-05`, `2023-01..2023-09`.
  public @Nullable Period period(String name, @Nullable String value) {
    return parsed(
        name,
        value,
        text -> {
          int dots = text.indexOf("..");
          return dots < 0
              ? Period.parse(text, text)
              : Period.parse(text.substring(0, dots), text.substring(dots + 2));
        });
  }

  public @Nullable Instant instant(String name, @Nullable String value) {
    return parsed(
        name,
        value,
        text -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeParseException _) {
            throw new FactFormatException(
                "invalid-date", name + " is an instant such as 2026-01-31T12:00:00Z");
          }
        });
  }

  /// What is wanted of the answer.
  public Computed.Wanted wanted(ComputedQuery query) {
    return new Computed.Wanted(
        query,
        number("limit", query.limit(), Computed.MOST, Computed.MOST),
        instant("asOf", query.asOf()));
  }

  public int number(String name, @Nullable String value, int absent, int most) {
    Integer given =
        parsed(
            name,
            value,
            text -> {
              if (!text.matches("[0-9]{1,6}"))
                throw new FactFormatException("invalid-number", name + " is a whole number");
              int number = Integer.parseInt(text);
              if (number < 1 || number > most)
                throw new FactFormatException("out-of-range", name + " is from 1 to " + most);
              return number;
            });
    return given == null ? absent : given;
  }

  public <T> @Nullable T parsed(String name, @Nullable String value, Function<String, T> parse) {
    if (value == null) return null;
    try {
      if (value.isBlank()) throw new FactFormatException("required", "A value is missing");
      return parse.apply(value);
    } catch (FactFormatException e) {
      fault(name, e.code(), e.getMessage());
      return null;
    }
  }
}
