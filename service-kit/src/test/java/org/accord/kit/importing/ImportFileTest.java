package org.accord.kit.importing;

import static org.accord.kit.testing.TestWorkbook.date;
import static org.accord.kit.testing.TestWorkbook.formula;
import static org.accord.kit.testing.TestWorkbook.number;
import static org.accord.kit.testing.TestWorkbook.row;
import static org.accord.kit.testing.TestWorkbook.text;
import static org.accord.kit.testing.TestWorkbook.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.testing.TestWorkbook;
import org.accord.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFileTest {
  private static final List<Column> KNOWN =
      List.of(
          Column.text("id", "/key").mandatory(),
          Column.text("signed_on", "/signedOn"),
          Column.list("hs_code", "/hsCodes"),
          Column.number("value", "/value"));

  private static List<ImportRow> read(byte[] bytes) throws IOException {
    List<ImportRow> rows = new ArrayList<>();
    try (ImportFile file = ImportFile.open(new ByteArrayInputStream(bytes), bytes.length, KNOWN)) {
      for (ImportRow row; (row = file.next()) != null; ) rows.add(row);
      assertEquals(100, file.percent());
    }
    return rows;
  }

  private static List<ImportRow> csv(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ImportRow> sheet(String... rows) throws IOException {
    return read(TestWorkbook.of(rows).bytes());
  }

  private static Refusal refusal(byte[] bytes) {
    return assertThrows(Refusal.Rejected.class, () -> read(bytes));
  }

  private static String codes(Refusal refusal) {
    assertEquals("import-rejected", refusal.code());
    return String.join(" ", refusal.faults().stream().map(Fault::code).toList());
  }

  @Test
  void bothFormatsGiveTheSameRows() throws IOException {
    List<ImportRow> rows = csv("id,hs_code,value\na,0202;0203,1.5\n\nb,,\n");
    assertEquals(rows.getFirst().cells(), List.of("a", "0202;0203", "1.5"));
    List<ImportRow> same =
        sheet(
            texts("id,hs_code,value"),
            row(text("a"), text("0202;0203"), number("1.5")),
            "<row/>",
            row(text("b")));
    assertEquals(
        rows.stream().map(ImportRow::cells).toList(), same.stream().map(ImportRow::cells).toList());
    assertTrue(same.stream().allMatch(row -> row.faults().isEmpty()));
  }

  @Test
  void cellsThatTheSpreadsheetChangedAreNamed() throws IOException {
    List<ImportRow> rows =
        sheet(
            texts("id,signed_on,hs_code,value"),
            row(text("a"), date("44562"), number("202"), number("0.30000000000000004")),
            row(number("7"), text("2022-01"), text("0202"), date("44562")),
            row(text("c"), formula("TODAY()", "44562"), text(""), number("12345678901234567")));
    assertEquals("0.3", rows.get(0).cells().get(3));
    assertEquals(
        List.of("1 typed-cell B2", "2 typed-cell C2"),
        rows.get(0).faults().stream().map(ImportFileTest::brief).toList());
    assertEquals(
        List.of("0 typed-cell A3", "3 typed-cell D3"),
        rows.get(1).faults().stream().map(ImportFileTest::brief).toList());
    assertEquals(
        List.of("1 formula-cell B4", "3 typed-cell D4"),
        rows.get(2).faults().stream().map(ImportFileTest::brief).toList());
  }

  private static String brief(ImportRow.CellFault fault) {
    return fault.column() + " " + fault.code() + " " + fault.detail().split(" ")[1];
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100",
    "1E3, 1000",
    "1.10, 1.1",
    "-0.000001, -0.000001",
    "123456789012345, 123456789012345",
    "1234567890123456, ''",
    "1E400, ''",
    "1E-999999999, ''",
    "abc, ''"
  })
  void numbersAreAsTheSpreadsheetShowsThem(String stored, String plain) throws IOException {
    ImportRow row = sheet(texts("id,value"), row(text("a"), number(stored))).getFirst();
    if (plain.isEmpty()) assertEquals("typed-cell", row.faults().getFirst().code());
    else assertEquals(plain, row.cells().get(1));
  }

  @Test
  void aHeaderIsHeldToTheSameRulesInBothFormats() {
    for (byte[] file :
        List.of(
            "key,signed_on,signed_on\n".getBytes(StandardCharsets.UTF_8),
            TestWorkbook.of(texts("key,signed_on,signed_on")).bytes()))
      assertEquals("unknown-column duplicate missing-column", codes(refusal(file)));
    assertEquals("not-a-csv", codes(refusal("<html></html>".getBytes(StandardCharsets.UTF_8))));
    assertEquals("not-a-workbook", codes(refusal(TestWorkbook.of(texts("x,y")).bytes())));
    assertEquals("not-a-workbook", codes(refusal(TestWorkbook.of().bytes())));
    assertEquals("formula-cell", codes(refusal(TestWorkbook.of(row(formula("A2", "id"))).bytes())));
    assertEquals("not-a-csv", codes(refusal(new byte[0])));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertEquals("a", csv("\uFEFFid,value\na,1\n").getFirst().cells().getFirst());
    assertEquals("a", csv("\uFEFF\"id\",value\na,1\n").getFirst().cells().getFirst());
  }

  @Test
  void whatIsNoTextIsNoCsv() {
    assertEquals("not-a-csv", codes(refusal("id,value\na,\0\n".getBytes(StandardCharsets.UTF_8))));
    assertEquals("not-a-csv", codes(refusal("\0\0\0\0".getBytes(StandardCharsets.UTF_8))));
    assertEquals("not-a-csv", codes(refusal("id,value\n".getBytes(StandardCharsets.UTF_16))));
    assertEquals("not-a-csv", codes(refusal(new byte[] {'i', 'd', '\n', (byte) 0xff})));
    assertEquals(
        "not-a-workbook",
        codes(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2})));
  }

  @Test
  void longCellsAndRowsAreRefused() {
    String long1 = "x".repeat(1_100_000);
    String half = "x".repeat(600_000);
    for (String file :
        new String[] {
          "id,value\n\"never closes" + long1,
          "id,value\n" + long1 + ",1\n",
          "id,value\n" + half + "," + half + "\n",
          "id,value\n" + "a,".repeat(2000) + "\n",
          "a,".repeat(1_000_000) + "\n",
        }) assertEquals("not-a-csv", codes(refusal(file.getBytes(StandardCharsets.UTF_8))));
    byte[] wide = new byte[2_000_000];
    Arrays.fill(wide, (byte) 'x');
    assertEquals("not-a-csv", codes(refusal(wide)));
  }
}
