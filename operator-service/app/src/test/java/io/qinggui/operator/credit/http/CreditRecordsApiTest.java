package io.qinggui.operator.credit.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditRecordsApiTest {

  private static final String LISTING =
      json("{'cause':'拒不整改','decidedOn':'2017-08-01','listedOn':'2017-08-15','listedBy':'33'}");
  private static final String REMOVAL = json("{'removedOn':'2018-02-01','cause':'已整改'}");

  private final String operator = newOperator("ENTERPRISE", "44");

  @Test
  void an_administration_lists_an_operator_and_takes_it_off_again() {
    Answer listed = list(Tokens.administration("33"), LISTING);
    assertThat(listed.status()).as(listed.toString()).isEqualTo(201);
    assertThat(listed.header("Location")).endsWith("/" + listed.text("creditRecordId"));
    Answer read = API.get(Tokens.auditor(), listed.header("Location"));
    assertThat(read.text("listedOn")).isEqualTo("2017-08-15");
    assertThat(read.json().path("removedOn").isNull()).isTrue();

    Answer removed = remove(Tokens.administration("33"), listed, REMOVAL);
    assertThat(removed.status()).as(removed.toString()).isIn(200, 201);
    assertThat(API.get(Tokens.auditor(), listed.header("Location")).text("removedOn"))
        .isEqualTo("2018-02-01");
  }

  @Test
  void nobody_lists_in_the_name_of_another_body() {
    Stream.of(
            Tokens.administration("44"),
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.evaluator(),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> list(token, LISTING)));
    refused(
        403,
        "forbidden",
        () -> list(Tokens.administration("33"), LISTING.replace("\"33\"", "\"MIIT\"")));
  }

  @Test
  void only_who_listed_it_or_the_ministry_takes_it_off() {
    Answer listed = list(Tokens.miit(), LISTING);
    refused(
        403,
        "not-the-listing-authority",
        () -> remove(Tokens.administration("44"), listed, REMOVAL));
    refused(403, "forbidden", () -> remove(Tokens.operator(operator), listed, REMOVAL));
    assertThat(remove(Tokens.miit(), listed, REMOVAL).status()).isIn(200, 201);
  }

  @Test
  void repeats_are_noticed() {
    Answer listed = list(Tokens.miit(), LISTING);
    refused(409, "already-listed", () -> list(Tokens.miit(), LISTING));
    remove(Tokens.miit(), listed, REMOVAL);
    refused(409, "already-removed", () -> remove(Tokens.miit(), listed, REMOVAL));
  }

  @Test
  void a_repeated_key_gets_the_first_answer() {
    Answer first = list(Tokens.miit(), LISTING, "Idempotency-Key", operator);
    Answer again = list(Tokens.miit(), LISTING, "Idempotency-Key", operator);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_record_that_does_not_exist_is_not_found() {
    refused(
        404,
        "credit-record-unknown",
        () -> API.post(Tokens.miit(), path() + "/CR-1/removal", REMOVAL));
    refused(404, "credit-record-unknown", () -> API.get(Tokens.miit(), path() + "/CR-1"));
  }

  @Test
  void dates_have_their_order() {
    refusedAt(
        "/listedOn",
        "listed-before-decided",
        () -> list(Tokens.miit(), LISTING.replace("2017-08-15", "2017-07-31")));
    refusedAt(
        "/decidedOn",
        "date-in-future",
        () -> list(Tokens.miit(), LISTING.replace("2017-08", "2099-08")));
    Answer listed = list(Tokens.miit(), LISTING);
    refusedAt(
        "/removedOn",
        "removed-before-listed",
        () -> remove(Tokens.miit(), listed, REMOVAL.replace("2018-02-01", "2017-08-14")));
  }

  private Answer list(String token, String body, String... headers) {
    return API.post(token, path(), body, headers);
  }

  private static Answer remove(String token, Answer listed, String body) {
    return API.post(token, listed.header("Location") + "/removal", body);
  }

  private String path() {
    return "/api/v1/operators/" + operator + "/credit-records";
  }
}
