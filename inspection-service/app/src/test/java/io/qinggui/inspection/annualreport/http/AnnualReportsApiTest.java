package io.qinggui.inspection.annualreport.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.noteLicense;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.Registrations;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

class AnnualReportsApiTest {

  private static final String PATH = "/api/v1/annual-reports";
  private static final String XINJIANG = Tokens.administration("65");
  private static final String MISSING = PATH + "?missing=true&province=65&limit=500&year=";
  private static final String PUBLIC =
      "/api/v1/public/annual-report-missing?province=65&limit=500&year=";

  private final String operator = licensed("2034-04-30");

  @Test
  void who_has_not_reported_by_the_end_of_the_term_is_listed_until_removed() {
    String other = licensed("2034-04-30");
    String ended = licensed("2018-04-29");
    submit(operator, "2018-02-10").created();

    assertThat(found(XINJIANG, MISSING + "2017").body())
        .contains(other)
        .doesNotContain(operator, ended);
    Answer listed = found("", PUBLIC + "2017").ok();
    assertThat(listed.body()).contains(other, "ANNUAL_REPORT_MISSING", "2018-05-01");
    assertThat(listed.header("Cache-Control")).isEqualTo("max-age=60, public");
    assertThat(API.get("", PUBLIC + "2017", "If-None-Match", listed.header("ETag")).status())
        .isEqualTo(304);
    API.post(
            XINJIANG,
            PATH + "/B1-" + other + "/2017/listing-removal",
            json("{'removedOn': '2018-06-01', 'basis': '已履行义务'}"))
        .created();

    assertThat(found("", PUBLIC + "2017").body()).doesNotContain(other);
    assertThat(found(XINJIANG, MISSING + "2017").body()).contains(other, "2018-06-01");
    assertThat(found(XINJIANG, MISSING + "2016").body()).doesNotContain(operator);
    refused(
        409,
        "not-listed",
        () ->
            API.post(
                XINJIANG,
                PATH + "/B1-" + operator + "/2017/listing-removal",
                json("{'removedOn': '2018-06-01', 'basis': '已履行义务'}")));
  }

  @Test
  void a_report_is_taken_from_january_through_april_and_made_up_for_in_april() {
    refusedAt("/submittedOn", "annual-report-not-open", () -> submit(operator, "2017-12-31"));
    refused(409, "annual-report-closed", () -> submit(operator, "2018-05-01"));

    assertThat(submit(operator, "2018-01-01").created().at("/madeUp")).isEqualTo("false");
    assertThat(submit(licensed("2034-04-30"), "2018-03-31").at("/madeUp")).isEqualTo("false");
    assertThat(submit(licensed("2034-04-30"), "2018-04-01").at("/madeUp")).isEqualTo("true");
    assertThat(submit(licensed("2034-04-30"), "2018-04-30").at("/madeUp")).isEqualTo("true");
  }

  @Test
  void a_report_is_of_the_holder_and_is_not_edited_but_corrected() {
    String report = submit(operator, "2018-02-10").created().header("Location");

    refused(409, "does-not-follow", () -> submit(operator, "2018-02-11"));
    API.post(
            XINJIANG,
            report + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '用户数有误', 'replacement': %s}",
                lastEvent(operator, "annual-report-submitted"),
                body(operator, "2018-02-10").replace("12}", "15}")))
        .created();
    assertThat(API.get(Tokens.operator(operator), report).at("/operations/0/customers"))
        .isEqualTo("15");
    assertThat(API.get(Tokens.miit(), report).at("/contact/name")).isEqualTo("李四");
    refused(403, "forbidden", () -> API.get(Tokens.operator(newUscc()), report));
    refusedAt(
        "/licenseNumber",
        "not-the-holder",
        () -> API.post(Tokens.operator(newUscc()), PATH, body(operator, "2018-02-10")));
  }

  /** With everything that was written before. */
  private static Answer found(String token, String path) {
    return API.get(token, path, "Min-Ledger-Position", "inspection:" + LEDGER.head());
  }

  private static Answer submit(String operator, String submittedOn) {
    return API.post(Tokens.operator(operator), PATH, body(operator, submittedOn));
  }

  private static String body(String operator, String submittedOn) {
    return json(
        "{'licenseNumber': 'B1-%s', 'year': 2017, 'submittedOn': '%s', 'operations':"
            + " [{'service': 'IDC', 'province': '65', 'customers': 12}],"
            + " 'contact': {'name': '李四', 'phone': '0991-1'}, 'text': '无'}",
        operator, submittedOn);
  }

  private static String licensed(String validUntil) {
    String operator = newUscc();
    noteLicense("B1-" + operator, operator, "65");
    noteLicenseFact(Registrations.of(operator, "65", "2014-05-01", validUntil));
    return operator;
  }
}
