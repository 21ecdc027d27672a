package org.accord.trade.commodity;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.accord.facts.FactFormatException;
import org.accord.facts.HsCode;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Faults;

/// The codes of the Harmonized System: chapters, headings and subheadings.
@ApplicationScoped
public class HsCodes {
  private final Set<String> codes = new HashSet<>();

  HsCodes() {
    var list = Objects.requireNonNull(HsCodes.class.getResourceAsStream("harmonized-system.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      rows.stream()
          .map(row -> row.getField("hs_code"))
          .filter(code -> !code.isEmpty())
          .forEach(codes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The code, if the system has it.
  ///
  /// @throws FactFormatException naming what is near, if it has not
  public HsCode known(String text) {
    HsCode code = HsCode.parse(text);
    if (!codes.contains(text)) throw new FactFormatException("unknown-code", unknown(code));
    return code;
  }

  /// Names the fault when the system has no such code.
  public void check(HsCode code, String pointer, Faults faults) {
    if (!contains(code)) faults.field(pointer, "unknown-code", unknown(code));
  }

  public boolean contains(HsCode code) {
    return codes.contains(code.value());
  }

  /// What is said of a code that the system does not have.
  public String unknown(HsCode code) {
    return "The Harmonized System has no code " + code + "." + Nearest.hint(code.value(), codes);
  }
}
