package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.StubGateway.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of an import. */
class ImportWorkbookTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void it_has_the_counts_the_rejected_lines_and_what_was_read_otherwise() throws Exception {
    Files.write(
        directory.resolve("operators.csv"),
        List.of("uscc,name,kind,province", "U1,甲,企业,33", "=1+1,乙", "U3,\"丙\u0001\",ENTERPRISE,浙江"));
    Path file = directory.resolve("report.xlsx");

    try (StubGateway gateway = new StubGateway(any -> new Reply(201, "{}"))) {
      ImportWorkbook.write(
          new Importer(gateway.settings(), Progress.SILENT).run(directory, directory), file);
    }

    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Row> summary = rows(workbook, "summary");
      assertThat(summary.getFirst().getCellText(0)).isEqualTo("文件 file");
      assertThat(summary.get(1).getCellText(0)).isEqualTo("operators.csv");
      assertThat(summary.get(1).getCellAsNumber(1))
          .hasValueSatisfying(it -> assertThat(it.intValue()).isEqualTo(3));
      List<Row> rejected = rows(workbook, "rejected");
      assertThat(rejected.get(1).getCellText(3)).isEqualTo("wrong-number-of-cells");
      assertThat(rejected.get(1).getCellText(5)).startsWith("该行有 2 个单元格");
      assertThat(rejected.get(1).getCell(7).getType()).isEqualTo(CellType.STRING);
      assertThat(rejected.get(1).getCellText(7)).isEqualTo("'=1+1,乙");
      List<Row> normalized = rows(workbook, "normalized");
      assertThat(normalized).extracting(row -> row.getCellText(4)).contains("ENTERPRISE", "33");
    }
  }

  private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
    return workbook.findSheet(sheet).orElseThrow().read();
  }
}
