package io.qinggui.standalone.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import io.qinggui.standalone.imports.text.FileEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rejected lines are given back as they were, with the reasons, and can be imported as they are.
 */
class RejectedLinesTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void a_rejected_line_is_given_back_as_it_was_with_the_reason_in_both_languages()
      throws Exception {
    given(
        "operators.csv",
        UTF_8,
        "uscc,name,kind,province",
        "BAD,\" 云,鲸 \",ENTERPRISE,33",
        "U2,乙,企业,33");

    try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
      run(gateway, directory);

      assertThat(gateway.languages).containsExactly("zh-CN");
      assertThat(rows("operators.csv"))
          .containsExactly(
              List.of(
                  "\uFEFFuscc",
                  "name",
                  "kind",
                  "province",
                  "rejected.line",
                  "rejected.key",
                  "rejected.field",
                  "rejected.value",
                  "rejected.code",
                  "rejected.reasonZh",
                  "rejected.reason"),
              List.of(
                  "BAD",
                  " 云,鲸 ",
                  "ENTERPRISE",
                  "33",
                  "2",
                  "BAD",
                  "uscc",
                  "BAD",
                  "wrong-check-digit",
                  "uscc: 不行",
                  "uscc: no"));
    }
  }

  @Test
  void once_its_cells_are_right_it_is_imported_as_it_is_whatever_the_encoding_was()
      throws Exception {
    for (Charset charset : List.of(UTF_8, FileEncoding.GB18030)) {
      given(
          "operators.csv",
          charset,
          "登记表,,,,",
          "序号,统一社会信用代码,企业名称,企业类型,所在省份,",
          "1,BAD,杭州云鲸数据有限公司,企业,浙江省,");

      try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
        run(gateway, directory);
        assertThat(gateway.at("/operators")).hasSize(1);
        correct("operators.csv", "BAD,杭州", "U1,杭州");
        ImportResult again = run(gateway, directory.resolve("rejected"));

        assertThat(again.complete()).isTrue();
        assertThat(gateway.at("/operators").getLast().body())
            .isEqualTo(
                "{\"uscc\":\"U1\",\"name\":\"杭州云鲸数据有限公司\",\"kind\":\"ENTERPRISE\","
                    + "\"province\":\"33\"}");
      }
    }
  }

  @Test
  void appended_columns_are_titled_as_the_file_is_and_appended_once() throws Exception {
    given("operators.csv", UTF_8, "统一社会信用代码,企业名称,企业类型,所在省份", "BAD,甲,企业,浙江");

    try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
      run(gateway, directory);
      run(gateway, directory.resolve("rejected"));

      List<String> titles =
          List.of(
              "\uFEFF统一社会信用代码",
              "企业名称",
              "企业类型",
              "所在省份",
              "退回行号",
              "退回主键",
              "退回字段",
              "退回的值",
              "退回代码",
              "退回原因",
              "退回原因(英文)");
      assertThat(rows("operators.csv").getFirst()).isEqualTo(titles);
      assertThat(rows("rejected/operators.csv").getFirst()).isEqualTo(titles);
    }
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_text_there_and_the_same_when_it_is_imported()
      throws Exception {
    given(
        "operators.csv",
        UTF_8,
        "uscc,name,kind,province",
        "BAD,=1+1,ENTERPRISE,33",
        "BAD2,-,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
      run(gateway, directory);
      assertThat(rows("operators.csv").get(1)).contains("'=1+1");
      correct("operators.csv", "BAD,'=", "U1,'=");
      correct("operators.csv", "BAD2,'-", "U2,'-");
      assertThat(run(gateway, directory.resolve("rejected")).complete()).isTrue();

      assertThat(gateway.at("/operators").subList(2, 4))
          .extracting(Received::body)
          .anySatisfy(it -> assertThat(it).contains("\"name\":\"=1+1\""))
          .anySatisfy(it -> assertThat(it).contains("\"name\":\"-\""));
    }
  }

  @Test
  void what_is_no_record_is_given_back_as_text_beside_empty_cells() throws Exception {
    given("operators.csv", UTF_8, "uscc,name,kind,province", "one,two", "\"never closed,b,c,d");

    try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
      run(gateway, directory);

      assertThat(rows("operators.csv").subList(1, 3))
          .extracting(it -> it.subList(0, 9))
          .containsExactly(
              List.of("", "", "", "", "2", "", "", "one,two", "wrong-number-of-cells"),
              List.of("", "", "", "", "3", "", "", "\"never closed,b,c,d", "unclosed-quote"));
    }
  }

  @Test
  void a_name_that_the_files_of_the_import_have_given_is_known_when_its_lines_are_imported()
      throws Exception {
    given("operators.csv", UTF_8, "operatorId,name,kind,province", "old,旧企业,ENTERPRISE,33");
    given(
        "service-reports.csv",
        UTF_8,
        "operatorId,service,province,runningSince",
        "old,BAD,33,2015-01-01");

    try (StubGateway gateway =
        new StubGateway(
            request ->
                request.path().equals("/operators")
                    ? new Reply(201, "{\"operatorId\": \"OP-1\"}")
                    : refusing(request))) {
      run(gateway, directory);
      correct("service-reports.csv", "old,BAD", "old,IDC");
      assertThat(run(gateway, directory.resolve("rejected")).complete()).isTrue();

      String id = OperatorId.assigned("旧企业", "33").value();
      assertThat(gateway.at("/operators/" + id + "/service-reports")).hasSize(1);
    }
  }

  @Test
  void the_lines_of_an_earlier_import_are_not_left_there() throws Exception {
    given("operators.csv", UTF_8, "uscc,name,kind,province", "BAD,甲,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
      run(gateway, directory);
      given("operators.csv", UTF_16LE, "\uFEFFuscc,name,kind,province", "U1,甲,ENTERPRISE,33");
      run(gateway, directory);

      assertThat(directory.resolve("rejected/operators.csv")).doesNotExist();
    }
  }

  @Test
  void more_lines_than_are_kept_back_are_given_back_in_their_order() throws Exception {
    List<String> lines = IntStream.range(0, 6000).mapToObj(i -> "U" + i + ",too,few").toList();
    Files.writeString(
        directory.resolve("operators.csv"),
        "uscc,name,kind,province\n" + String.join("\n", lines) + "\n");

    try (StubGateway gateway = new StubGateway(RejectedLinesTest::refusing)) {
      run(gateway, directory);

      assertThat(RejectedRows.records(directory.resolve("rejected.csv")).stream().skip(1))
          .extracting(it -> Integer.parseInt(it.get(1)))
          .hasSize(6000)
          .isSorted();
    }
  }

  private static Reply refusing(Received request) {
    return request.body().contains("BAD") || request.path().contains("BAD")
        ? new Reply(
            422,
            """
            {"code": "invalid-request", "errors":
             [{"pointer": "/uscc", "code": "wrong-check-digit", "message": "no"}]}\
            """)
        : new Reply(201, "{}");
  }

  private void given(String file, Charset charset, String... lines) throws IOException {
    Files.write(directory.resolve(file), List.of(lines), charset);
  }

  private void correct(String file, String wrong, String right) throws IOException {
    Path rejected = directory.resolve("rejected").resolve(file);
    String text = Files.readString(rejected);
    assertThat(text).contains(wrong);
    Files.writeString(rejected, text.replace(wrong, right));
  }

  private List<List<String>> rows(String file) throws IOException {
    return RejectedRows.records(directory.resolve("rejected").resolve(file)).stream()
        .map(CSVRecord::toList)
        .toList();
  }

  private static ImportResult run(StubGateway gateway, Path files)
      throws IOException, InterruptedException {
    return new Importer(gateway.settings(), Progress.SILENT).run(files, files);
  }
}
