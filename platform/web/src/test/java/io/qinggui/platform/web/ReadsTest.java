package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, clocks, parameters and positions to wait for. */
class ReadsTest {

  @Test
  void pages_follow_each_other_to_the_end() {
    List<Integer> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = get("/api/v1/numbers?limit=50" + cursor);
      page.json().path("items").forEach(item -> seen.add(item.intValue()));
      cursor = page.json().path("next").isNull() ? "" : "&cursor=" + next(page);
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(120).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_page_has_50_items_unless_asked_otherwise() {
    assertThat(get("/api/v1/numbers").json().path("items")).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | 422 out-of-range /query/limit",
        "limit=501 | 422 out-of-range /query/limit",
        "limit=-1 | 422 out-of-range /query/limit",
        "limit=x | 422 out-of-range /query/limit",
        "limit= | 422 out-of-range /query/limit",
        "limit=99999999999999999999 | 422 out-of-range /query/limit",
        "cursor=x | 422 bad-cursor /query/cursor",
        "cursor= | 422 bad-cursor /query/cursor",
        "cursor=MTIzNDU2Nzg5 | 422 bad-cursor /query/cursor",
        "cursor=%00 | 422 invalid-character /query/cursor",
        "service=FTP | 422 unknown-value /query/service",
        "service= | 422 unknown-value /query/service",
        "service=%20IDC | 422 unknown-value /query/service",
        "service=idc | 422 unknown-value /query/service",
        "on=2017-02-29 | 422 invalid-date /query/on",
        "on=yesterday | 422 invalid-date /query/on",
        "atLeast=many | 422 wrong-number /query/atLeast",
        "atLeast=99999999999 | 422 wrong-number /query/atLeast",
        "service=IDC%0a | 422 invalid-character /query/service",
      })
  void a_wrong_parameter_is_named(String query, String problem) {
    Answer answer = get("/api/v1/numbers?" + query);
    assertThat(answer.isProblem()).as(answer.body()).isTrue();
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @Test
  void what_is_out_of_range_is_told_the_range() {
    assertThat(get("/api/v1/numbers?limit=501").body()).contains("1–500");
  }

  @Test
  void an_absurdly_long_parameter_is_refused() {
    assertThat(get("/api/v1/numbers?on=" + "9".repeat(3_000)).problem())
        .isEqualTo("422 too-long /query/on");
    assertThat(get("/api/v1/depots/" + "9".repeat(300)).problem())
        .isEqualTo("422 too-long /path/operatorId");
    assertThat(get("/api/v1/depots/x").problem())
        .isEqualTo("422 invalid-operator-id /path/operatorId");
  }

  @Test
  void a_parameter_that_the_operation_does_not_have_is_refused() {
    Answer answer = get("/api/v1/clocks?validat=2018-01-01T00:00:00Z", "Accept-Language", "en");
    assertThat(answer.problem()).isEqualTo("422 unknown-parameter /query/validat");
    assertThat(answer.json().at("/errors/0/message").stringValue()).contains("knownAt, validAt");
    assertThat(get("/api/v1/numbers?service%5B$ne%5D=IDC").problem())
        .isEqualTo("422 unknown-parameter /query/service[$ne]");
  }

  @Test
  void the_two_clocks_default_to_now() {
    Answer answer = get("/api/v1/clocks");
    assertThat(answer.json().path("validAt").stringValue()).startsWith("20").endsWith("Z");
    assertThat(answer.json().path("knownAt").stringValue()).startsWith("20").endsWith("Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "validAt=2017-12-31T23:59:59%2B08:00 | 2017-12-31T15:59:59Z",
        "validAt=2017-12-31T23:59:59+08:00 | 2017-12-31T15:59:59Z",
        "validAt=2017-12-31T16:00Z | 2017-12-31T16:00:00Z",
      })
  void a_moment_has_an_offset(String query, String validAt) {
    assertThat(get("/api/v1/clocks?" + query).json().path("validAt").stringValue())
        .isEqualTo(validAt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "validAt=2018-01-01 | 422 invalid-moment /query/validAt",
        "validAt=2018-01-01T00:00:00 | 422 invalid-moment /query/validAt",
        "validAt=2018-02-30T00:00:00Z | 422 invalid-moment /query/validAt",
        "validAt=2018-01-01T24:00:00Z | 422 invalid-moment /query/validAt",
        "validAt=1514764800 | 422 invalid-moment /query/validAt",
        "validAt= | 422 invalid-moment /query/validAt",
        "validAt=9999-01-01T00:00:00Z | 422 date-out-of-range /query/validAt",
        "knownAt=2199-01-01T00:00:00Z | 422 known-at-in-future /query/knownAt",
      })
  void a_wrong_moment_is_named(String query, String problem) {
    assertThat(get("/api/v1/clocks?" + query).problem()).isEqualTo(problem);
  }

  @Test
  void a_position_that_is_included_is_not_waited_for() {
    assertThat(get("/api/v1/numbers", "Min-Ledger-Position", "sample:0").status()).isEqualTo(200);
  }

  @Test
  void a_position_that_does_not_come_is_answered_with_try_again() {
    Answer answer = get("/api/v1/numbers", "Min-Ledger-Position", "sample:0, far:12");
    assertThat(answer.problem()).isEqualTo("503 not-yet-available");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.json().path("ledger").stringValue()).isEqualTo("far");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sample | malformed-ledger-position",
        "sample: | malformed-ledger-position",
        "sample:-1 | malformed-ledger-position",
        "sample:1; | malformed-ledger-position",
        "sample:1, | malformed-ledger-position",
        "sample:9999999999999999999 | malformed-ledger-position",
        "moon:1 | unknown-ledger",
      })
  void a_malformed_position_is_refused(String header, String code) {
    assertThat(get("/api/v1/numbers", "Min-Ledger-Position", header).problem())
        .isEqualTo("422 " + code + " /header/Min-Ledger-Position");
  }

  private static String next(Answer page) {
    return page.json().path("next").stringValue();
  }
}
