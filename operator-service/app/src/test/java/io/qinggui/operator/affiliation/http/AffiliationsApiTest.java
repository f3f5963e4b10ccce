package io.qinggui.operator.affiliation.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AffiliationsApiTest {

  private static final String BODY =
      json("{'groupId':'示例集团','from':'2016-01-01','until':'2019-12-31'}");

  private final String operator = newOperator("ENTERPRISE", "33");

  @Test
  void an_authority_records_the_group_of_an_operator() {
    Answer answer = affiliate(Tokens.administration("33"), BODY);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(API.get(Tokens.miit(), answer.header("Location")).at("/affiliations/0/groupId"))
        .isEqualTo("示例集团");
  }

  @Test
  void nobody_else_does() {
    Stream.of(
            Tokens.administration("44"),
            Tokens.operator(operator),
            Tokens.carrier(operator),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> affiliate(token, BODY)));
  }

  @Test
  void a_repeat_is_noticed_and_a_contradiction_refused() {
    affiliate(Tokens.miit(), BODY);

    refused(409, "already-affiliated", () -> affiliate(Tokens.miit(), BODY));
    refused(
        409,
        "affiliated-differently",
        () -> affiliate(Tokens.miit(), BODY.replace("2019-12-31", "2020-12-31")));
  }

  @Test
  void dates_in_the_wrong_order_are_refused_at_their_field() {
    refusedAt(
        "/until",
        "affiliation-ends-before-it-begins",
        () -> affiliate(Tokens.miit(), BODY.replace("2019-12-31", "2015-12-31")));
    refusedAt(
        "/from",
        "date-in-future",
        () -> affiliate(Tokens.miit(), json("{'groupId':'G','from':'2099-01-01'}")));
    refused(
        404,
        "operator-unknown",
        () -> API.post(Tokens.miit(), "/api/v1/operators/" + newUscc() + "/affiliations", BODY));
  }

  private Answer affiliate(String token, String body) {
    return API.post(token, "/api/v1/operators/" + operator + "/affiliations", body);
  }
}
