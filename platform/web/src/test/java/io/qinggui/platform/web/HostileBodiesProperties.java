package io.qinggui.platform.web;

import static io.qinggui.platform.web.sample.SampleService.depot;
import static io.qinggui.platform.web.sample.SampleService.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent, the answer is a problem document of the client's making, or a success. */
class HostileBodiesProperties {

  private static final List<String> FRAGMENTS =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "[[]]",
          "{\"a\":1}",
          "-1",
          "0",
          "1e400",
          "-0.0",
          "1E+999999",
          "9223372036854775808",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"2017-02-30\"",
          "\"9999999999-01-01\"",
          "\"+10000-01-01\"",
          "\"-0001-01-01\"",
          "\"2017-03-31T00:00:00Z\"",
          "\"IDC\"",
          "\"33\"",
          "\"一\"",
          "\"\\u202e\"",
          "\"%s%n{0}\"",
          "\"${x}\"",
          "{\"$ref\":\"#\"}",
          "{\"@class\":\"java.lang.Object\"}",
          "[null,null]",
          "\"" + "长".repeat(9_000) + "\"",
          "[".repeat(60) + "]".repeat(60),
          "NaN",
          "Infinity",
          "undefined",
          "'x'",
          "\"\u0000\"",
          "\"unfinished",
          "0x10",
          "1_000",
          "/**/1",
          "\uFEFF1");
  private static final List<String> VALUES =
      List.of("\"OP-00000000000000FF\"", "\"一号\"", "\"33\"", "\"2017-03-31\"", "3");

  @Property(tries = 250)
  void a_field_with_any_value_is_answered(
      @ForAll("fragments") String fragment, @ForAll("values") String value) {
    check(depot("OP-00000000000000FF").replace(value, fragment).getBytes(UTF_8));
  }

  @Property(tries = 100)
  void any_bytes_in_the_middle_are_answered(@ForAll byte[] bytes, @ForAll("values") String value) {
    byte[] body = depot("OP-00000000000000FF").getBytes(UTF_8);
    int at = Math.min(body.length, value.length() * 7);
    byte[] all = new byte[body.length + bytes.length];
    System.arraycopy(body, 0, all, 0, at);
    System.arraycopy(bytes, 0, all, at, bytes.length);
    System.arraycopy(body, at, all, at + bytes.length, body.length - at);
    check(all);
  }

  @Property(tries = 100)
  void any_nesting_is_answered(@ForAll("nested") String body) {
    check(body.getBytes(UTF_8));
  }

  private static void check(byte[] body) {
    Answer answer = post("/api/v1/depots", body);
    assertThat(answer.status()).isBetween(200, 499);
    if (answer.status() >= 400) {
      assertThat(answer.isProblem()).as(answer.body()).isTrue();
    }
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.of(FRAGMENTS);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(VALUES);
  }

  @Provide
  Arbitrary<String> nested() {
    Arbitrary<String> names =
        Arbitraries.of(
            "parts", "dates", "memo", "note", "service", "provinces", "x", "", "\\u0000");
    return Arbitraries.lazyOf(
        this::fragments,
        () -> nested().list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]"),
        () ->
            Combinators.combine(names, nested()).as((name, in) -> "{\"" + name + "\":" + in + "}"),
        () ->
            nested()
                .map(in -> depot("OP-00000000000000FF").replace("3}", "3,\"parts\":" + in + "}")));
  }
}
