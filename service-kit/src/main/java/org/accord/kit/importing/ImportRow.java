package org.accord.kit.importing;

import java.util.List;

/// A row of a file.
///
/// @param number counting the header as 1; of a workbook, as the spreadsheet shows it
/// @param cells by column
/// @param faults of cells that cannot be taken as they stand
record ImportRow(long number, List<String> cells, List<CellFault> faults) {

  /// What is wrong with how a cell is written, whatever it says.
  ///
  /// @param column counted from 0
  record CellFault(int column, String code, String detail) {}

  /// How many characters the row has.
  int characters() {
    int sum = 0;
    for (String cell : cells) sum += cell.length();
    return sum;
  }
}
