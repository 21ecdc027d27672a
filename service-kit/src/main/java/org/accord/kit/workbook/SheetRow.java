package org.accord.kit.workbook;

import java.util.List;

/// A row of a sheet that is not empty.
///
/// @param number as the spreadsheet shows it, from 1
/// @param cells from column A on to the last that is filled
public record SheetRow(long number, List<Cell> cells) {}
