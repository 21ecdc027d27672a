package org.accord.kit.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
import org.accord.problem.Fault;

/// The first row of a file: which column stands where.
final class Header {
  private static final int MOST_COLUMNS = 500;

  private Header() {}

  /// The columns that the header names, in its order; refuses a header that is not the kind's.
  ///
  /// @param unreadable the fault of a file that has no header at all, such as `not-a-csv`
  static List<Column> columns(List<String> header, List<Column> known, String unreadable) {
    if (header.size() > MOST_COLUMNS)
      throw unreadable(1, unreadable, "The header has more than " + MOST_COLUMNS + " columns");
    Faults faults = new Faults();
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> names = known.stream().map(Column::name).toList();
    for (String field : header) {
      String name = field.strip();
      if (!seen.add(name))
        faults.add(Fault.cell(1, name, "duplicate", "The column stands twice in the header"));
      known.stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              columns::add,
              () ->
                  faults.add(
                      Fault.cell(
                          1,
                          shortened(name),
                          "unknown-column",
                          "There is no column "
                              + shortened(name)
                              + "."
                              + Nearest.hint(name, names))));
    }
    for (Column column : known)
      if (column.required() && !columns.contains(column))
        faults.add(Fault.cell(1, column.name(), "missing-column", "The column is missing"));
    if (faults.any() && columns.isEmpty())
      throw unreadable(
          1,
          unreadable,
          "The first line is no header of this kind; the columns are " + String.join(", ", names));
    faults.refuse("import-rejected", "The header of the file is not that of the kind");
    return columns;
  }

  /// The refusal of a whole file.
  ///
  /// @param row where it came to light
  static Refusal unreadable(long row, String code, String detail) {
    return new Refusal.Rejected("import-rejected", detail, List.of(Fault.row(row, code, detail)));
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }
}
