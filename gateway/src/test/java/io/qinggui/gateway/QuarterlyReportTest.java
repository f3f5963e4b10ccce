package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.INSPECTION;
import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.NOTIFICATION;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static io.qinggui.gateway.RunningGateway.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.testkit.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of a quarter, made of what four services count. */
class QuarterlyReportTest {

  private static final String THEN = "2017-04-01T00:00:00Z";
  private static final String NOW = "2017-06-01T00:00:00Z";
  private static final String PATH =
      "/api/v1/reports/quarterly?year=2017&quarter=1&province=33&knownAt=";

  @BeforeEach
  void fourServices() {
    RunningGateway.reset();
    OPERATOR.answerWith(figures("operator", 7));
    LICENSE.answerWith(figures("license", 30));
    INSPECTION.answerWith(figures("inspection", 5));
    NOTIFICATION.answerWith(figures("notification", 2));
  }

  @Test
  void the_report_has_the_figures_of_all_and_says_where_their_items_are() {
    Answer report = get(PATH + THEN);

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.at("/positions/license")).isEqualTo("30");
    assertThat(report.at("/figures/0/name")).isEqualTo("inspection.things");
    assertThat(report.at("/figures/0/value")).isEqualTo("5");
    assertThat(report.at("/figures/0/definition/zh")).isEqualTo("案件数");
    assertThat(report.at("/figures/0/items"))
        .isEqualTo(
            "/api/v1/figures/inspection.things/items?from=2017-01-01&to=2017-03-31&province=33"
                + "&knownAt="
                + THEN);
    assertThat(LICENSE.last().target())
        .isEqualTo(
            "/api/v1/figures?from=2017-01-01&to=2017-03-31&province=33"
                + "&knownAt=2017-04-01T00%3A00%3A00Z");
  }

  @Test
  void the_digest_can_be_worked_out_from_the_published_form() {
    String canonical =
        "{\"figures\":{\"inspection.things\":5,\"license.things\":30,"
            + "\"notification.things\":2,\"operator.things\":7},"
            + "\"knownAt\":\"2017-04-01T00:00:00Z\","
            + "\"positions\":{\"inspection\":5,\"license\":30,\"notification\":2,"
            + "\"operator\":7},\"province\":\"33\",\"quarter\":1,\"year\":2017}";

    assertThat(get(PATH + THEN).text("digest")).isEqualTo("sha256:" + Sha256.hex(canonical));
    assertThat(get(PATH + THEN).body()).isEqualTo(get(PATH + THEN).body());
  }

  @Test
  void what_was_known_before_stands_beside_what_is_known_now() {
    Answer report = get(PATH + NOW + "&comparedTo=" + THEN);

    assertThat(report.at("/figures/0/value")).isEqualTo("6");
    assertThat(report.at("/figures/0/before")).isEqualTo("5");
    assertThat(report.at("/figures/0/difference")).isEqualTo("1");
    assertThat(report.text("digest")).isEqualTo(get(PATH + NOW).text("digest"));
  }

  @Test
  void the_pdf_reads_as_chinese_text() throws IOException {
    Answer pdf = get(PATH + THEN, "Accept", "application/pdf");

    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("浙江省2017年第一季度", "案件数", "inspection.things", "2017-04-01 08:00:00");
    }
  }

  @Test
  void the_spreadsheet_opens() throws IOException {
    Answer sheet =
        get(
            PATH + NOW + "&comparedTo=" + THEN,
            "Accept",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(sheet.bytes()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      Row first =
          rows.stream()
              .filter(row -> row.getCellText(0).equals("inspection.things"))
              .findFirst()
              .orElseThrow();
      assertThat(first.getCellText(1)).isEqualTo("案件数");
      assertThat(first.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("6");
      assertThat(first.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("1");
    }
  }

  @Test
  void a_report_is_filed_with_the_digest_of_its_figures_only() {
    String digest = get(PATH + THEN).text("digest");

    Answer wrong = post("/api/v1/quarterly-reports", filing(digest.replace("sha256:", "sha256:0")));
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.text("code")).isEqualTo("digest-does-not-match");
    assertThat(INSPECTION.received()).noneMatch(it -> it.method().equals("POST"));

    assertThat(post("/api/v1/quarterly-reports?dryRun=true", filing(digest)).status())
        .isEqualTo(200);
    assertThat(INSPECTION.last().target()).isEqualTo("/api/v1/quarterly-reports?dryRun=true");
    assertThat(INSPECTION.last().body()).isEqualTo(filing(digest));
  }

  @Test
  void a_filing_that_makes_no_sense_is_for_the_service_to_refuse() {
    assertThat(post("/api/v1/quarterly-reports", "{\"year\": \"soon\"}").status()).isEqualTo(200);
    assertThat(INSPECTION.last().body()).isEqualTo("{\"year\": \"soon\"}");
  }

  @Test
  void there_are_four_quarters() {
    assertThat(get("/api/v1/reports/quarterly?year=2017&quarter=5").problem())
        .isEqualTo("422 no-such-quarter /query/quarter");
    assertThat(get("/api/v1/reports/quarterly?year=2017&quarter=0").problem())
        .isEqualTo("422 no-such-quarter /query/quarter");
  }

  @Test
  void half_a_report_is_none() {
    LICENSE.kill();
    assertThat(get(PATH + THEN).problem()).isEqualTo("503 service-unavailable license");
    LICENSE.revive();
  }

  @Test
  void items_are_asked_of_the_service_whose_figure_it_is() {
    get("/api/v1/figures/license.things/items?from=2017-01-01&to=2017-03-31&knownAt=" + THEN);
    assertThat(LICENSE.last().target()).startsWith("/api/v1/figures/license.things/items?from=");
    assertThat(get("/api/v1/figures/dreams.things/items?from=2017-01-01&to=2017-03-31").status())
        .isEqualTo(404);
  }

  /** One figure, which has grown by one since the first moment. */
  private static HttpHandler figures(String ledger, long value) {
    return exchange -> {
      boolean later =
          String.valueOf(exchange.getRequestURI().getQuery()).contains("knownAt=" + NOW);
      StubService.send(
          exchange,
          200,
          "application/json",
          ("{\"ledger\":\"%s\",\"position\":%d,\"figures\":[{\"name\":\"%s.things\","
                  + "\"counting\":\"IN_PERIOD\",\"definition\":{\"zh\":\"案件数\","
                  + "\"en\":\"Cases\"},\"value\":%d}]}")
              .formatted(ledger, value, ledger, later ? value + 1 : value));
    };
  }

  private static String filing(String digest) {
    return ("{\"reporter\": \"33\", \"year\": 2017, \"quarter\": 1, \"knownAt\": \"%s\","
            + " \"digest\": \"%s\"}")
        .formatted(THEN, digest);
  }
}
