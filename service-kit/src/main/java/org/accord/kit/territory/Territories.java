package org.accord.kit.territory;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.facts.TerritoryCode;
import org.accord.kit.refusal.Faults;

/// The territories that records may name. They are regions-service's to keep; the other services
/// carry the list of their codes, so that each can tell a wrong one by itself.
@ApplicationScoped
public class Territories {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> codesByName = new HashMap<>();

  public Territories() {
    var list = Objects.requireNonNull(Territories.class.getResourceAsStream("territories.csv"));
    try (var rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      rows.forEach(row -> {
        names.put(row.getField("code"), row.getField("name"));
        codesByName.putIfAbsent(lower(row.getField("name")), row.getField("code"));
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean contains(String code) {
    return names.containsKey(code);
  }

  public Set<String> codes() {
    return names.keySet();
  }

  /// The English name, if there is such a territory.
  public Optional<String> name(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /// The code, if there is such a territory.
  ///
  /// @throws FactFormatException naming what is near, if there is none
  public TerritoryCode known(String text) {
    if (contains(text)) return TerritoryCode.parse(text);
    if (!isName(text)) TerritoryCode.parse(text);
    throw new FactFormatException("unknown-reference", unknown(text));
  }

  /// Names the fault when there is no such territory.
  public void check(TerritoryCode code, String pointer, Faults faults) {
    if (!contains(code.value())) faults.field(pointer, "unknown-reference", unknown(code.value()));
  }

  private String unknown(String code) {
    return "There is no territory " + code + "." + hint(code, codes());
  }

  /// A sentence that suggests codes: that of the territory which is called so, else what is near.
  public String hint(String text, Set<String> candidates) {
    String named = codesByName.get(lower(text));
    return named == null ? Nearest.hint(text, candidates) : " Did you mean " + named + "?";
  }

  private boolean isName(String text) {
    return codesByName.containsKey(lower(text));
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
