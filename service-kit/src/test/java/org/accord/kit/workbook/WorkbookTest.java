package org.accord.kit.workbook;

import static org.accord.kit.testing.TestWorkbook.date;
import static org.accord.kit.testing.TestWorkbook.formula;
import static org.accord.kit.testing.TestWorkbook.number;
import static org.accord.kit.testing.TestWorkbook.row;
import static org.accord.kit.testing.TestWorkbook.shared;
import static org.accord.kit.testing.TestWorkbook.sharedTexts;
import static org.accord.kit.testing.TestWorkbook.text;
import static org.accord.kit.testing.TestWorkbook.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.accord.kit.testing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  private static final Limits SMALL = new Limits(20, 4096, 4 << 20, 100, 65_536, 30_000, 1000);

  @TempDir Path folder;

  private List<SheetRow> read(TestWorkbook workbook, Limits limits) throws IOException {
    return read(workbook.bytes(), limits);
  }

  private List<SheetRow> read(byte[] bytes, Limits limits) throws IOException {
    Path file = Files.write(folder.resolve("file.xlsx"), bytes);
    List<SheetRow> rows = new ArrayList<>();
    try (Workbook opened = Workbook.open(file, limits)) {
      for (SheetRow row; (row = opened.next()) != null; ) rows.add(row);
    }
    return rows;
  }

  private String refusal(TestWorkbook workbook) {
    return refusal(workbook.bytes());
  }

  private String refusal(byte[] bytes) {
    return String.valueOf(
        assertThrows(UnreadableWorkbook.class, () -> read(bytes, SMALL)).getMessage());
  }

  @Test
  void cellsAreWhatWasTypedIntoThem() throws IOException {
    var workbook =
        TestWorkbook.of(
                row(
                    text("a"),
                    shared(1),
                    number("0101"),
                    date("44562"),
                    "<c s=\"2\"><v>44562</v></c>",
                    "<c s=\"3\"><v>1.5</v></c>"),
                row(
                    formula("1+1", "2"),
                    "<c t=\"b\"><v>1</v></c>",
                    "<c t=\"e\"><v>#REF!</v></c>",
                    "<c t=\"d\"><v>2022-01-01</v></c>",
                    "<c><f t=\"shared\" si=\"0\"/><v>2</v></c>"))
            .with("xl/sharedStrings.xml", sharedTexts("unused", "shared & plain"));
    List<SheetRow> rows = read(workbook, SMALL);
    assertEquals(
        List.of(
            new Cell(Cell.Kind.TEXT, "a"),
            new Cell(Cell.Kind.TEXT, "shared & plain"),
            new Cell(Cell.Kind.NUMBER, "0101"),
            new Cell(Cell.Kind.DATE, "44562"),
            new Cell(Cell.Kind.DATE, "44562"),
            new Cell(Cell.Kind.NUMBER, "1.5")),
        rows.get(0).cells());
    assertEquals(
        List.of(
            Cell.Kind.FORMULA,
            Cell.Kind.BOOLEAN,
            Cell.Kind.ERROR,
            Cell.Kind.DATE,
            Cell.Kind.FORMULA),
        rows.get(1).cells().stream().map(Cell::kind).toList());
  }

  @Test
  void rowsAndCellsStandWhereTheySay() throws IOException {
    List<SheetRow> rows =
        read(
            TestWorkbook.of(
                "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>b</v></c><c r=\"AA2\"><v>7</v></c></row>",
                "<row r=\"3\"><c r=\"A3\" s=\"1\"/></row>",
                "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>"),
            SMALL);
    assertEquals(List.of(2L, 9L), rows.stream().map(SheetRow::number).toList());
    assertEquals(27, rows.get(0).cells().size());
    assertEquals("b", rows.get(0).cells().get(1).text());
    assertEquals("7", rows.get(0).cells().get(26).text());
    assertTrue(rows.get(0).cells().get(0).isBlank());
  }

  @Test
  void formattedRunsAreOneTextAndReadingsAreNone() throws IOException {
    var workbook =
        TestWorkbook.of(row(shared(0)))
            .with(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>Tai</t></r><r><t>cang</t></r><rPh sb=\"0\" eb=\"1\"><t>xx</t></rPh></si></sst>");
    assertEquals("Taicang", read(workbook, SMALL).getFirst().cells().getFirst().text());
  }

  @ParameterizedTest
  @CsvSource({"0,1,A1", "25,7,Z7", "26,7,AA7", "701,1,ZZ1", "702,1,AAA1", "16383,1,XFD1"})
  void cellsHaveTheNamesThatSpreadsheetsGiveThem(int column, long row, String name) {
    assertEquals(name, Cell.name(column, row));
    assertEquals(column, Cell.column(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "ABCD1", "a1", "A"})
  void whatIsNoNameOfACellHasNoColumn(String name) {
    assertEquals(-1, Cell.column(name));
  }

  @ParameterizedTest
  @CsvSource({
    "General, false",
    "0.00, false",
    "0%, false",
    "'#,##0.00 \"USD\"', false",
    "'[Red]0.0', false",
    "'0.00E+00', false",
    "'\"days\" 0', false",
    "yyyy-mm-dd, true",
    "'[$-419]d mmm yyyy', true",
    "'[h]:mm', true",
    "mmm, true"
  })
  void aFormatTellsWhetherItShowsDates(String code, boolean date) {
    assertEquals(date, Formats.isDate(code));
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    assertTrue(refusal("PK\3\4 and then nothing".getBytes()).contains("broken archive"));
    assertTrue(refusal(new byte[] {'P', 'K'}).contains("broken archive"));
    byte[] cut = TestWorkbook.of(texts("a,b")).bytes();
    assertTrue(refusal(java.util.Arrays.copyOf(cut, cut.length / 2)).contains("broken archive"));
    assertTrue(refusal(TestWorkbook.of().without("xl/workbook.xml")).contains("no xl/workbook"));
    assertTrue(refusal(TestWorkbook.of().without(TestWorkbook.SHEET)).contains("sheet1.xml"));
    assertTrue(
        refusal(TestWorkbook.of().with("xl/workbook.xml", "<workbook/>")).contains("no sheet"));
    assertTrue(refusal(TestWorkbook.of("<row><c></row>")).contains("not well-formed"));
    assertTrue(refusal(TestWorkbook.of(row(shared(7)))).contains("text that the workbook lacks"));
  }

  @Test
  void anArchiveWithinTheArchiveIsNoSheet() {
    byte[] inner = TestWorkbook.of(texts("a,b")).bytes();
    assertTrue(
        refusal(TestWorkbook.of().with(TestWorkbook.SHEET, inner)).contains("not well-formed"));
  }

  @Test
  void macrosAreRefused() {
    assertTrue(
        refusal(TestWorkbook.of(texts("a")).with("xl/vbaProject.bin", "x")).contains("macros"));
    assertTrue(
        refusal(TestWorkbook.of(texts("a")).with("xl/macrosheets/sheet1.xml", "<x/>"))
            .contains("macros"));
  }

  @Test
  void entitiesAreRefusedAndNeverLookedUp() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    for (String declaration :
        new String[] {
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
          "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        }) {
      String sheet =
          declaration
              + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
      String message = refusal(TestWorkbook.of().with(TestWorkbook.SHEET, sheet));
      assertFalse(message.contains("secret"), message);
    }
  }

  @Test
  void aPartThatUnpacksToTooMuchIsRefused() {
    String zeros = row(number("0")).repeat(100_000);
    assertTrue(refusal(TestWorkbook.of(zeros)).contains("100 times its size"));
    StringBuilder noise = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 120_000; i++)
      noise.append("<row><c><v>").append(random.nextLong()).append("</v></c></row>");
    assertTrue(refusal(TestWorkbook.of(noise.toString())).contains("more than 4 MiB"));
    assertTrue(
        refusal(TestWorkbook.of(texts("a")).with("xl/sharedStrings.xml", "<sst>" + noise))
            .contains("more than 4 MiB"));
  }

  @Test
  void whatTheParserWouldHoldAsAWholeIsBounded() {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    while (noise.length() < 200_000) noise.append(Long.toString(random.nextLong(), 36));
    assertTrue(
        refusal(TestWorkbook.of("<row x=\"" + noise + "\"/>")).contains("longer than 64 KiB"));
    assertTrue(refusal(TestWorkbook.of("<!--" + noise + "-->")).contains("longer than 64 KiB"));
    assertTrue(refusal(TestWorkbook.of(row(text(noise.toString())))).contains("longer than"));
    assertTrue(
        refusal(TestWorkbook.of(row(number(noise.toString())))).contains("longer than 30000"));
    String[] cells = new String[400];
    java.util.Arrays.fill(cells, text(noise.substring(0, 100)));
    assertTrue(refusal(TestWorkbook.of(row(cells))).contains("Row 1 is longer than"));
  }

  @Test
  void aMillionColumnsAreRefused() {
    StringBuilder cells = new StringBuilder("<row>");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) cells.append(number("" + random.nextInt(10)));
    assertTrue(
        refusal(TestWorkbook.of(cells.append("</row>").toString())).contains("beyond column XFD"));
    assertTrue(
        refusal(TestWorkbook.of("<row><c r=\"ZZZZ1\"><v>1</v></c></row>"))
            .contains("beyond column XFD"));
  }

  @Test
  void tooManyTextsAreRefused() {
    String[] texts = new String[1001];
    java.util.Arrays.fill(texts, "x");
    assertTrue(
        refusal(TestWorkbook.of(texts("a")).with("xl/sharedStrings.xml", sharedTexts(texts)))
            .contains("more than 1000 different texts"));
  }

  @Test
  void anArchiveOfManyFilesIsRefusedBeforeItsDirectoryIsRead() {
    TestWorkbook many = TestWorkbook.of(texts("a"));
    for (int i = 0; i < 30; i++) many.with("xl/media/" + i, "x");
    assertTrue(refusal(many).contains("more than 20 files"));
  }

  @Test
  void progressGrowsWithTheRows() throws IOException {
    String[] rows = new String[20_000];
    Random random = new Random(7);
    for (int i = 0; i < rows.length; i++) rows[i] = row(number("" + random.nextLong()));
    Path file = Files.write(folder.resolve("file.xlsx"), TestWorkbook.of(rows).bytes());
    try (Workbook workbook = Workbook.open(file, SMALL)) {
      for (int i = 0; i < 10_000; i++) assertNotNull(workbook.next());
      int half = workbook.percent();
      assertTrue(half > 40 && half < 60, "" + half);
      for (int i = 0; i < 10_000; i++) assertNotNull(workbook.next());
      assertNull(workbook.next());
      assertNull(workbook.next());
      assertEquals(100, workbook.percent());
    }
  }
}
