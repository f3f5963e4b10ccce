package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.qinggui.platform.testkit.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Any list as a spreadsheet, CSV or PDF. */
class ListExportTest {

  private static final String PATH = "/api/v1/operators?province=33";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Map<String, String> PAGES =
      Map.of(
          "",
          """
          {"items":[{"operatorId":"91330106MA27XF3P2D","name":"杭州云栖网络有限公司","mbps":100,
            "provinces":["33","31"],"listed":true,"place":{"city":"杭州"},
            "steps":[{"step":"confirmation","on":"2017-05-02","text":null},{"step":"closure"}]}],"next":"a b+c"}\
          """,
          "a b+c",
          """
          {"items":[{"operatorId":"OP-1","name":"=HYPERLINK(\\"http://x\\")","mbps":-5,
            "provinces":[],"listed":false,"place":null,"late":true}],"next":null}\
          """);

  @BeforeEach
  void twoPages() {
    RunningGateway.reset();
    OPERATOR.answerWith(ListExportTest::page);
  }

  private static void page(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String cursor = query.replaceAll(".*cursor=", "");
    StubService.send(
        exchange,
        200,
        "application/json",
        PAGES.getOrDefault(query.contains("cursor=") ? cursor : "", "{}"));
  }

  @Test
  void a_spreadsheet_has_all_pages_with_numbers_as_numbers() throws IOException {
    Answer answer = get(PATH, "Accept", XLSX, "Authorization", "Bearer officer");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(XLSX);
    assertThat(answer.header("Content-Disposition")).contains("operators.xlsx");
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(texts(rows.get(0)))
          .containsExactly(
              "经营者编号", "名称", "带宽（Mbps）", "省份代码", "listed", "place.city", "办理步骤", "place", "是否逾期");
      assertThat(texts(rows.get(1)))
          .startsWith(
              "91330106MA27XF3P2D",
              "杭州云栖网络有限公司",
              "100",
              "33；31",
              "是",
              "杭州",
              "confirmation 2017-05-02；closure");
      assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("100");
      assertThat(texts(rows.get(2))).contains("=HYPERLINK(\"http://x\")", "-5", "否", "是");
      assertThat(rows.get(2).getCell(1).getFormula()).isNull();
    }
    assertThat(OPERATOR.received())
        .allSatisfy(
            it -> {
              assertThat(it.header("Authorization")).isEqualTo("Bearer officer");
              assertThat(it.target()).contains("province=33", "limit=500");
            })
        .hasSize(2);
  }

  @Test
  void csv_opens_in_a_spreadsheet_and_runs_nothing() {
    Answer answer = get(PATH, "Accept", "text/csv");

    String text = new String(answer.bytes(), UTF_8);
    assertThat(text).startsWith("\uFEFF经营者编号,名称,");
    assertThat(text.lines()).hasSize(3);
    assertThat(text).contains("\"'=HYPERLINK(\"\"http://x\"\")\",-5,");
  }

  @Test
  void a_pdf_has_its_chinese_text() throws IOException {
    Answer answer = get(PATH, "Accept", "application/pdf");

    try (PDDocument document = Loader.loadPDF(answer.bytes())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("经营者编号", "杭州云栖网络有限公司", "91330106MA27XF3P2D");
    }
  }

  @Test
  void what_is_refused_is_refused_and_what_is_no_list_stays_what_it_is() {
    OPERATOR.answerWith(
        exchange ->
            StubService.send(
                exchange, 403, "application/problem+json", "{\"code\":\"forbidden\"}"));
    Answer refused = get(PATH, "Accept", XLSX);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.text("code")).isEqualTo("forbidden");

    OPERATOR.answerWith(
        exchange -> StubService.send(exchange, 200, "application/json", "{\"name\":\"one\"}"));
    assertThat(get("/api/v1/operators/OP-1", "Accept", XLSX).text("name")).isEqualTo("one");
  }

  @Test
  void json_is_what_who_accepts_anything_gets() {
    for (String accept : List.of("*/*", "application/json", "text/html, text/csv;q=0.5")) {
      assertThat(get(PATH, "Accept", accept).json().path("next").asString()).isEqualTo("a b+c");
    }
  }

  @Test
  void what_is_public_comes_in_pages_of_json_only() {
    Answer answer = get("/api/v1/public/operators?name=x", "Accept", "text/csv");
    assertThat(answer.header("Content-Type")).doesNotStartWith("text/csv");
  }

  @Test
  void more_rows_than_a_file_may_have_are_refused() {
    String items = "{\"name\":\"x\"},".repeat(499) + "{\"name\":\"x\"}";
    OPERATOR.answerWith(
        exchange ->
            StubService.send(
                exchange,
                200,
                "application/json",
                "{\"items\":[" + items + "],\"next\":\"more\"}"));

    Answer answer = get(PATH, "Accept", "application/pdf");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("too-many-rows");
    assertThat(OPERATOR.received()).hasSize(5);
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
  }
}
