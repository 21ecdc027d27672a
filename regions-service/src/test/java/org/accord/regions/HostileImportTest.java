package org.accord.regions;

import static io.restassured.RestAssured.given;
import static org.accord.kit.testing.TestWorkbook.formula;
import static org.accord.kit.testing.TestWorkbook.number;
import static org.accord.kit.testing.TestWorkbook.row;
import static org.accord.kit.testing.TestWorkbook.texts;
import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.TestWorkbook;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that mean harm: each ends in a clear problem, and nothing of it is written.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class HostileImportTest {
  private static final String HEADER = "id,party_a,party_b,level,kind,title,signed_on,source_doc";
  private static final String GOOD = "hostile,BY-MA,CN-SD,region,memorandum,Good,2020,S2";
  private static final int LARGEST = 200 << 20;

  @TempDir Path folder;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  private Path file(Content content) throws IOException {
    Path file = folder.resolve("file");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.to(out);
    }
    return file;
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void garbage(OutputStream out, int bytes) throws IOException {
    byte[] some = new byte[1 << 20];
    Random random = new Random(7);
    for (int left = bytes; left > 0; left -= some.length) {
      random.nextBytes(some);
      out.write(some, 0, Math.min(left, some.length));
    }
  }

  private static void refusedAtOnce(Path file, String code) {
    HttpResponse<String> answer = IMPORTS.sent("agreements", file);
    assertEquals(400, answer.statusCode(), answer.body());
    JsonPath problem = JsonPath.from(answer.body());
    assertEquals("/problems/import-rejected", problem.getString("type"));
    assertEquals(code, problem.getString("errors[0].code"));
  }

  private static void failed(Response job, String why) {
    job.then()
        .body("state", equalTo("failed"))
        .body("failure", equalTo("import-rejected"))
        .body("failureDetail", containsString(why));
    nothingIsWritten();
  }

  private static void nothingIsWritten() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/agreements/hostile")
        .then()
        .statusCode(404);
  }

  @Test
  void twoHundredMebibytesOfGarbageAreRefusedAtOnce() throws IOException {
    refusedAtOnce(file(out -> garbage(out, LARGEST)), "not-a-csv");
  }

  @Test
  void garbageBehindAHeaderFailsTheJob() throws IOException {
    Path file =
        file(out -> {
          text(out, HEADER + "\n" + GOOD + "\n");
          for (int i = 0; i < 2000; i++) text(out, "x".repeat(2000) + GOOD + "\n");
          garbage(out, 20 << 20);
        });
    failed(IMPORTS.file("agreements", file), "not UTF-8 text after row ");
  }

  @Test
  void aMillionColumnsAreRefusedAtOnce() throws IOException {
    refusedAtOnce(
        file(out -> {
          for (int i = 0; i < 1_000_000; i++) text(out, "column" + i + ",");
        }),
        "not-a-csv");
    Files.write(
        folder.resolve("file"),
        TestWorkbook.of(row(Collections.nCopies(20_000, "<c/>").toArray(String[]::new))).bytes());
    refusedAtOnce(folder.resolve("file"), "not-a-workbook");
  }

  @Test
  void aQuoteThatNeverClosesFailsTheJob() throws IOException {
    Path file =
        file(out -> {
          text(out, HEADER + "\n" + GOOD + "\nopen,BY-MA,CN-SD,region,memorandum,\"");
          for (int i = 0; i < 200_000; i++) text(out, "never closes, never closes, never\n");
        });
    failed(IMPORTS.file("agreements", file), "a quote never closes");
  }

  @Test
  void nulCharactersFailTheJob() throws IOException {
    Path file = file(out -> text(out, HEADER + "\n" + GOOD + "\nx\0y,,,,,,,\n"));
    failed(IMPORTS.file("agreements", file), "row 3 has a NUL character");
  }

  @Test
  void aFormulaInEveryCellIsRefusedCellByCell() {
    String[] rows = new String[501];
    Arrays.fill(
        rows,
        row(
            Collections.nCopies(8, formula("HYPERLINK(\"http://x\")", "x"))
                .toArray(String[]::new)));
    rows[0] = texts(HEADER);
    Response job = IMPORTS.bytes("agreements", "all_or_nothing", TestWorkbook.of(rows).bytes());
    job.then().body("failure", equalTo("rows-rejected")).body("rows.rejected", equalTo(500));
    given()
        .auth()
        .oauth2(Tokens.of("regions-editor"))
        .get(BASE + "/imports/" + job.path("id") + "/errors")
        .then()
        .body("items.code", everyItem(equalTo("formula-cell")))
        .body("items[0].cell", equalTo("A2"))
        .body("more", equalTo(3000));
  }

  /// The first rows are fine; then the sheet goes on for two gibibytes, which the archive has
  /// pressed into some twelve mebibytes.
  @Test
  void aSheetOfTwoGibibytesFailsTheJob() throws IOException {
    Path file = file(out -> bomb(out, TestWorkbook.SHEET));
    failed(IMPORTS.file("agreements", file), "sheet1.xml unpacks to more than");
  }

  @Test
  void aBombBesideTheSheetIsRefusedAtOnce() throws IOException {
    refusedAtOnce(file(out -> bomb(out, "xl/sharedStrings.xml")), "not-a-workbook");
  }

  private static void bomb(OutputStream out, String name) throws IOException {
    TestWorkbook workbook = TestWorkbook.of(texts(HEADER), texts(GOOD));
    byte[] rows = row(number("0".repeat(9000))).repeat(100).getBytes(StandardCharsets.UTF_8);
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    try (ZipInputStream parts =
        new ZipInputStream(new java.io.ByteArrayInputStream(workbook.bytes()))) {
      for (ZipEntry part; (part = parts.getNextEntry()) != null; ) {
        if (part.getName().equals(name)) continue;
        zip.putNextEntry(new ZipEntry(part.getName()));
        parts.transferTo(zip);
      }
    }
    zip.putNextEntry(new ZipEntry(name));
    text(zip, "<worksheet><sheetData>" + texts(HEADER) + texts(GOOD));
    for (long written = 0; written < 2L << 30; written += rows.length) zip.write(rows);
    text(zip, "</sheetData></worksheet>");
    zip.finish();
  }

  @Test
  void anArchiveWithinAnArchiveIsNoWorkbook() {
    byte[] inner = TestWorkbook.of(texts(HEADER), texts(GOOD)).bytes();
    byte[] outer = TestWorkbook.of().with(TestWorkbook.SHEET, inner).bytes();
    IMPORTS
        .submit("agreements", "all_or_nothing", outer)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("not-a-workbook"));
  }
}
