package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excel's own files. */
class WorkbooksTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void dates_numbers_and_texts_of_a_sheet_are_what_they_are() throws Exception {
    workbook(
        "licenses.xlsx",
        "Sheet1",
        sheet -> {
          sheet.value(0, 0, "经营许可证名单");
          row(sheet, 2, "序号", "许可证编号", "统一社会信用代码", "发证机关", "首次发证日期", "有效期至");
          sheet.value(2, 6, "业务种类");
          sheet.value(2, 7, "业务覆盖范围");
          sheet.value(3, 0, 1);
          row(sheet, 3, null, "浙B1-20130018", "91330106MA27XF3P2D");
          sheet.value(3, 3, 33);
          sheet.value(3, 4, LocalDate.of(2013, 5, 1));
          sheet.style(3, 4).format("yyyy/m/d").set();
          sheet.value(3, 5, 20180430);
          sheet.value(3, 6, "IDC");
          sheet.value(3, 7, "浙江");
        });

    try (StubGateway gateway =
        new StubGateway(any -> new Reply(201, "{}"))
            .knowing("/operators/91330106MA27XF3P2D", "{}")) {
      ImportResult result =
          new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);

      assertThat(result.complete()).as(Files.readString(result.rejectedCsv())).isTrue();
      assertThat(gateway.at("/licenses"))
          .singleElement()
          .extracting(Received::body)
          .isEqualTo(
              "{\"licenseNumber\":\"浙B1-20130018\",\"operatorId\":\"91330106MA27XF3P2D\","
                  + "\"issuer\":\"33\",\"grantedOn\":\"2013-05-01\",\"validUntil\":\"2018-04-30\","
                  + "\"grants\":[{\"service\":\"IDC\",\"provinces\":[\"33\"]}]}");
      assertThat(Files.readString(directory.resolve("normalized.csv"))).contains("licenses.csv,4,");
    }
  }

  @Test
  void the_sheet_that_is_named_like_the_file_is_taken_and_a_broken_workbook_refused()
      throws Exception {
    try (OutputStream out = Files.newOutputStream(directory.resolve("operators.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      row(workbook.newWorksheet("notes"), 0, "说明");
      Worksheet sheet = workbook.newWorksheet("operators");
      row(sheet, 0, "name", "kind", "province");
      row(sheet, 1, "云鲸", "企业", "北京");
    }
    Files.writeString(directory.resolve("licenses.xlsx"), "no workbook");

    try (StubGateway gateway =
        new StubGateway(any -> new Reply(201, "{}"))
            .knowing("/operators/91330106MA27XF3P2D", "{}")) {
      ImportResult result =
          new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);

      assertThat(gateway.at("/operators"))
          .singleElement()
          .extracting(Received::body)
          .isEqualTo("{\"name\":\"云鲸\",\"kind\":\"ENTERPRISE\",\"province\":\"11\"}");
      assertThat(Files.readString(result.rejectedCsv()))
          .contains("licenses.csv,0,,unreadable-file");
      assertThat(result.complete()).isFalse();
    }
  }

  private void workbook(String file, String sheet, Consumer<Worksheet> content) throws IOException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(file));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook.newWorksheet(sheet));
    }
  }

  private static void row(Worksheet sheet, int row, @Nullable String... texts) {
    for (int column = 0; column < texts.length; column++) {
      String text = texts[column];
      if (text != null) {
        sheet.value(row, column, text);
      }
    }
  }
}
