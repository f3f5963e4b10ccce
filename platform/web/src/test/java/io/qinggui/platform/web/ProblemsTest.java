package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.API;
import static io.qinggui.platform.web.sample.SampleService.delete;
import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.get;
import static io.qinggui.platform.web.sample.SampleService.newOperator;
import static io.qinggui.platform.web.sample.SampleService.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever notices that something is wrong, it is answered with a problem document. */
class ProblemsTest {

  private static final String PATH = "/api/v1/depots";
  private static final String BAD_REQUEST =
      "(?s)HTTP/1.1 400.*application/problem\\+json.*\"type\":\"/problems/bad-request\".*";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "nothing | zh-CN | 没有这个路径",
        "en | en | There is no such path",
        "en-GB,zh;q=0.5 | en | There is no such path",
        "zh-TW, en;q=0.9 | zh-CN | 没有这个路径",
        "fr, en;q=0.5 | en | There is no such path",
        "fr | zh-CN | 没有这个路径",
        "* | zh-CN | 没有这个路径",
        ";;q=?? | zh-CN | 没有这个路径",
      })
  void the_language_is_chosen(String header, String language, String title) {
    Answer answer =
        header == null ? get("/api/v1/nowhere") : get("/api/v1/nowhere", "Accept-Language", header);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.json().path("title").stringValue()).isEqualTo(title);
    assertThat(answer.isProblem()).isTrue();
  }

  @Test
  void a_method_that_a_path_does_not_have_is_named() {
    Answer answer = delete(PATH);
    assertThat(answer.problem()).isEqualTo("405 method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("POST");
    assertThat(answer.isProblem()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "application/json; charset=GBK",
        "multipart/form-data; boundary=x",
        "nonsense"
      })
  void a_body_in_another_format_is_refused(String type) {
    Answer answer = post(PATH, depot(newOperator()), "Content-Type", type);
    assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
    assertThat(answer.isProblem()).isTrue();
  }

  @Test
  void a_compressed_body_is_refused() {
    assertThat(post(PATH, depot(newOperator()), "Content-Encoding", "gzip").problem())
        .isEqualTo("415 unsupported-encoding");
  }

  @Test
  void a_problem_is_a_problem_document_whatever_is_accepted() {
    assertThat(get("/api/v1/nowhere", "Accept", "text/html").isProblem()).isTrue();
    assertThat(get("/api/v1/numbers", "Accept", "text/html").problem())
        .isEqualTo("406 not-acceptable");
  }

  @Test
  void a_large_body_is_refused_whether_announced_or_not() {
    byte[] large = ("{\"name\": \"" + "a".repeat(1 << 20) + "\"}").getBytes(UTF_8);
    Answer announced = post(PATH, large);
    assertThat(announced.problem()).isEqualTo("413 body-too-large");
    assertThat(announced.isProblem()).isTrue();
    Answer chunked =
        post(PATH, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertThat(chunked.problem()).isEqualTo("413 body-too-large");
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused() {
    byte[] latin = depot(newOperator()).replace("一号", "é").getBytes(ISO_8859_1);
    Answer answer = post(PATH, latin);
    assertThat(answer.problem()).isEqualTo("400 malformed-json");
    byte[] nul = depot(newOperator()).replace("一号", "\u0000").getBytes(UTF_8);
    assertThat(post(PATH, nul).problem()).isEqualTo("400 malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"})
  void a_body_in_another_encoding_is_refused(String charset) {
    byte[] body = depot(newOperator()).getBytes(Charset.forName(charset));
    Answer answer = post(PATH, body);
    assertThat(answer.problem()).isEqualTo("400 malformed-json");
  }

  @Test
  void an_overlong_form_is_no_character() {
    String body = "{\n" + depot(newOperator()).substring(1).replace("一号", "a\u00c0\u00af");
    Answer answer = post(PATH, body.getBytes(ISO_8859_1));
    assertThat(answer.problem()).isEqualTo("400 malformed-json");
    assertThat(answer.json().path("line").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "nonsense", "application/xml, text/*"})
  void a_write_whose_answer_is_not_acceptable_is_not_done(String accept) {
    String body = depot(newOperator());
    assertThat(post(PATH, body, "Accept", accept).problem()).isEqualTo("406 not-acceptable");
    assertThat(post(PATH, body, "Accept", "application/*").status()).isEqualTo(201);
  }

  @Test
  void what_was_not_foreseen_tells_nothing_of_the_inside() {
    Answer answer = get("/api/v1/failures");
    assertThat(answer.problem()).isEqualTo("500 internal-error");
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/depots/a%00b",
        "/api/v1/depots//x",
        "/api/v1/depots/..%2F..%2Fetc",
        "/api/v1/depots/a;b=c",
        "/api/v1/depots/%zz",
        "/api/v1/depots/%E4%B8",
        "/api/v1/numbers?on=%zz",
        "/api/v1/numbers?on=%E4%B8",
        "/api/v1/depots/a\\b",
        "/api/v1/depots/a<b",
        "/\\",
      })
  void an_address_that_is_none_is_a_problem_document(String address) {
    String answer = API.raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*\"code\":.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET /api/v1/numbers HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /api/v1/depots HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /api/v1/depots HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: zip\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
      })
  void what_the_container_refuses_is_a_problem_document(String request) {
    String answer = API.raw(request);
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*\"code\":.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /\r\n", "GET \r\n", "GET http://x/\r\n", "POST /\r\nHost: x\r\n\r\n"})
  void a_request_without_a_version_is_refused(String request) {
    assertThat(API.raw(request)).matches(BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /\r\n", "GET \r\n", "GET http://x/\r\n", "POST /\r\nHost: x\r\n\r\n"})
  void a_request_without_a_version_takes_no_head_from_the_next_answer(String request) {
    API.raw(request);
    assertThat(API.raw("GET /api/v1/numbers?a[]=1 HTTP/1.1\r\nHost: x\r\n\r\n"))
        .matches(BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 30\r\n\r\n{}",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
      })
  void a_body_that_breaks_off_is_the_clients_fault(String rest) {
    String head =
        "POST /api/v1/depots HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
            + Tokens.bearer(Tokens.miit())
            + "\r\nContent-Type: application/json\r\n";
    assertThat(API.raw(head + rest))
        .matches("(?s)HTTP/1.1 400.*application/problem\\+json.*\"code\":\"bad-request\".*");
  }

  @Test
  void headers_without_end_are_refused() {
    String header = "X-Long: " + "a".repeat(20_000) + "\r\n";
    assertThat(API.raw("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n"))
        .startsWith("HTTP/1.1 4");
  }
}
