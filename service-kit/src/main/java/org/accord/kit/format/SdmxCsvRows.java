package org.accord.kit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.importing.Formulas;

/// A data message in SDMX-CSV 2.0: each row names its dataflow, then its components by their ids.
public final class SdmxCsvRows implements RowWriter {
  private static final List<String> FIRST = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

  private final Dataflow<?> dataflow;
  private final boolean[] numbers;
  private final CsvRows csv;

  public SdmxCsvRows(OutputStream out, Dataflow<?> dataflow) {
    this.dataflow = dataflow;
    this.numbers = new boolean[dataflow.components().size()];
    List<String> header = new ArrayList<>(FIRST);
    for (Component<?> component : dataflow.components()) {
      numbers[header.size() - FIRST.size()] = component.isNumber();
      header.add(component.id());
    }
    this.csv = new CsvRows(out, header);
  }

  @Override
  public void write(String[] cells) {
    String[] row = new String[FIRST.size() + cells.length];
    row[0] = "dataflow";
    row[1] = dataflow.reference();
    row[2] = "I";
    for (int i = 0; i < cells.length; i++)
      row[FIRST.size() + i] = numbers[i] ? cells[i] : Formulas.neutralised(cells[i]);
    csv.write(row);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
