package io.qinggui.inspection.annualcheck.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.noteHolder;
import static io.qinggui.inspection.InspectionService.noteLicense;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualChecksApiTest {

  private static final String PATH = "/api/v1/annual-checks";

  private final String operator = newUscc();
  private final String license = "浙B1-" + operator;

  @Test
  void the_issuer_concludes_a_check() {
    noteLicense(license, operator, "33");
    Answer answer = API.post(Tokens.administration("33"), PATH, body("UNQUALIFIED", "2018-03-20"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.text("outcome")).isEqualTo("UNQUALIFIED");
    Answer read = API.get(Tokens.operator(operator), answer.header("Location"));
    assertThat(read.json().path("conclusions").path(0).path("reasons").path(0).asString())
        .isEqualTo("ISMS_NOT_DOCKED");
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  void a_check_is_of_who_holds_the_license_on_the_day_of_the_check() {
    String successor = newUscc();
    noteLicense(license, operator, "33");
    noteHolder(license, operator, successor, LocalDate.of(2018, 3, 20));
    refusedAt("/operatorId", "not-the-holder", () -> check(successor, "2018-03-19"));
    assertThat(check(operator, "2018-03-19").status()).isEqualTo(201);
    refusedAt("/operatorId", "not-the-holder", () -> check(operator, "2018-03-20"));
    assertThat(check(successor, "2018-03-20").status()).isEqualTo(201);
    assertThat(check(successor, "2018-03-21").status()).isEqualTo(201);
    assertThat(API.get(Tokens.operator(successor), PATH + "/" + encoded(license)).status())
        .isEqualTo(200);
  }

  private Answer check(String holder, String date) {
    String named = "\"operatorId\":\"%s\"";
    String body =
        body("QUALIFIED", date).replace(named.formatted(operator), named.formatted(holder));
    return API.post(Tokens.administration("33"), PATH, body);
  }

  private static String encoded(String number) {
    return URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  @Test
  void an_issuer_that_was_not_heard_of_is_waited_for_a_moment() {
    CompletableFuture<Answer> concluding =
        CompletableFuture.supplyAsync(
            () -> API.post(Tokens.administration("33"), PATH, body("QUALIFIED", "2018-03-20")));
    noteLicense(license, operator, "33");
    assertThat(concluding.join().status()).isEqualTo(201);
  }

  @Test
  void an_issuer_that_stays_unknown_is_refused_and_the_ministry_is_not() {
    refused(
        404,
        "license-unknown",
        () -> API.post(Tokens.administration("33"), PATH, body("QUALIFIED", "2018-03-20")));
    assertThat(API.post(Tokens.miit(), PATH, body("QUALIFIED", "2018-03-20")).status())
        .isEqualTo(201);
  }

  @Test
  void a_license_is_checked_under_any_spelling_of_its_number() {
    noteLicense(license, operator, "33");
    String body = body("QUALIFIED", "2018-03-20").replace(license, license.replace('-', '－') + "号");
    Answer answer =
        API.post(Tokens.miit(), PATH, body, "Min-Ledger-Position", "inspection:" + LEDGER.head());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.text("licenseNumber")).isEqualTo(license);
    Answer read = API.get(Tokens.miit(), PATH + "/" + encoded(license.toLowerCase(Locale.ROOT)));
    assertThat(read.text("licenseNumber")).isEqualTo(license);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a%2Fb", "..", "a/b", "a  b"})
  void a_number_that_no_license_can_have_is_refused(String number) {
    refusedAt(
        "/licenseNumber",
        "wrong-format",
        () ->
            API.post(
                Tokens.miit(), PATH, body("QUALIFIED", "2018-03-20").replace(license, number)));
  }

  @Test
  void nobody_else_concludes_it() {
    noteLicense(license, operator, "MIIT");
    refused(
        403,
        "not-the-issuer",
        () -> API.post(Tokens.administration("33"), PATH, body("QUALIFIED", "2018-03-20")));
    Stream.of(
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(
            token ->
                refused(
                    403,
                    "forbidden",
                    () -> API.post(token, PATH, body("QUALIFIED", "2018-03-20"))));
    refused(401, "unauthenticated", () -> API.post("", PATH, body("QUALIFIED", "2018-03-20")));
  }

  @Test
  void the_operator_has_to_be_the_holder() {
    noteLicense(license, newUscc(), "33");
    refusedAt(
        "/operatorId",
        "not-the-holder",
        () -> API.post(Tokens.miit(), PATH, body("QUALIFIED", "2018-03-20")));
  }

  @Test
  void a_year_is_concluded_again_on_a_later_day_only() {
    noteLicense(license, operator, "33");
    API.post(Tokens.miit(), PATH, body("UNQUALIFIED", "2018-03-20"));
    refused(
        409,
        "already-concluded",
        () -> API.post(Tokens.miit(), PATH, body("UNQUALIFIED", "2018-03-20")));
    refused(
        409,
        "concluded-earlier",
        () -> API.post(Tokens.miit(), PATH, body("QUALIFIED", "2018-03-20")));
    assertThat(API.post(Tokens.miit(), PATH, body("QUALIFIED", "2018-03-21")).status())
        .isEqualTo(201);
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    String good = body("UNQUALIFIED", "2018-03-20");
    refusedAt("/outcome", "unknown-value", () -> conclude(good.replace("UNQUALIFIED", "GOOD")));
    refusedAt("/year", "wrong-type", () -> conclude(good.replace("2017,", "\"2017\",")));
    refusedAt("/year", "out-of-range", () -> conclude(good.replace("2017,", "17,")));
    refusedAt("/concludedOn", "date-in-future", () -> conclude(good.replace("2018-03", "2099-03")));
    refusedAt(
        "/concludedOn",
        "concluded-before-the-year",
        () -> conclude(good.replace("2018-03", "2016-03")));
    refusedAt(
        "/reasons", "reasons-required", () -> conclude(good.replace("\"ISMS_NOT_DOCKED\"", "")));
    refusedAt("/licenseNumber", "wrong-format", () -> conclude(good.replace("浙B1-", "浙B1/")));
  }

  @Test
  void a_repeated_key_gets_the_first_answer_and_a_dry_run_appends_nothing() {
    noteLicense(license, operator, "33");
    long head = LEDGER.head();
    String body = body("QUALIFIED", "2018-03-20");
    assertThat(API.post(Tokens.miit(), PATH + "?dryRun=true", body).status()).isEqualTo(200);
    assertThat(LEDGER.head()).isEqualTo(head);
    Answer first = API.post(Tokens.miit(), PATH, body, "Idempotency-Key", operator);
    Answer again = API.post(Tokens.miit(), PATH, body, "Idempotency-Key", operator);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private static Answer conclude(String body) {
    return API.post(Tokens.miit(), PATH, body);
  }

  private String body(String outcome, String concludedOn) {
    return json(
        "{'licenseNumber':'%s','operatorId':'%s','year':2017,'outcome':'%s',"
            + "'concludedOn':'%s','reasons':[%s]}",
        license,
        operator,
        outcome,
        concludedOn,
        outcome.equals("QUALIFIED") ? "" : "'ISMS_NOT_DOCKED'");
  }
}
