package io.qinggui.inspection.cases.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseStepsApiTest {

  private static final String ZHEJIANG = Tokens.administration("33");
  private static final String CONFIRMED = json("{'confirmedOn':'2017-05-20'}");

  private final String location = open();

  @Test
  void a_case_goes_its_way_to_a_serious_violation() {
    step("confirmation", "{'confirmedOn':'2017-05-20'}");
    step("rectification-order", "{'orderedOn':'2017-05-25','dueOn':'2017-06-30'}");
    assertThat(read().json().path("overdue").asBoolean()).isTrue();
    step("refusal", "{'refusedOn':'2017-06-20'}");
    step("penalty", "{'imposedOn':'2017-07-20','penalty':'罚款'}");
    Answer determined =
        step("seriousness", "{'determinedOn':'2017-08-01','serious':true,'reasoning':'拒不整改'}");
    assertThat(determined.text("determinedBy")).isEqualTo("33");
    step("closure", "{'closedOn':'2017-08-10'}");

    assertThat(read().text("state")).isEqualTo("CLOSED");
    assertThat(read().json().path("overdue").asBoolean()).isFalse();
    assertThat(read().json().path("serious").asBoolean()).isTrue();
    assertThat(read().json().path("steps").size()).isEqualTo(6);
  }

  @Test
  void a_violation_may_be_put_right_or_turn_out_to_be_none() {
    step("confirmation", "{'confirmedOn':'2017-05-20'}");
    step("rectification-order", "{'orderedOn':'2017-05-25','dueOn':'2017-06-30'}");
    step("rectification", "{'completedOn':'2017-06-15'}");
    assertThat(read().text("state")).isEqualTo("RECTIFIED");

    String another = open();
    Answer dismissed =
        API.post(
            ZHEJIANG, another + "/dismissal", json("{'dismissedOn':'2017-05-20','reason':'查无实据'}"));
    assertThat(dismissed.status()).as(dismissed.toString()).isEqualTo(201);
  }

  @Test
  void a_step_that_the_state_does_not_allow_names_state_and_step() {
    Answer answer =
        refused(
            409,
            "illegal-transition",
            () ->
                API.post(
                    ZHEJIANG,
                    location + "/penalty",
                    json("{'imposedOn':'2017-07-20','penalty':'罚款'}")));
    assertThat(answer.text("state")).isEqualTo("OPENED");
    assertThat(answer.text("step")).isEqualTo("penalty");
  }

  @Test
  void the_same_step_again_is_noticed() {
    confirm(ZHEJIANG);
    refused(409, "already-confirmed", () -> confirm(ZHEJIANG));
  }

  @Test
  void only_the_administration_of_the_province_and_the_ministry_take_steps() {
    refused(403, "other-province", () -> confirm(Tokens.administration("44")));
    Stream.of(Tokens.operator(newUscc()), Tokens.evaluator(), Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> confirm(token)));
    refused(401, "unauthenticated", () -> confirm(""));
    assertThat(confirm(Tokens.miit()).status()).isEqualTo(201);
  }

  @Test
  void a_case_that_does_not_exist_is_not_found() {
    refused(
        404,
        "case-unknown",
        () -> API.post(ZHEJIANG, "/api/v1/cases/CASE-33-0/confirmation", CONFIRMED));
  }

  @Test
  void a_bad_value_is_refused_at_its_field() {
    refusedAt(
        "/confirmedOn",
        "before-the-previous-step",
        () -> API.post(ZHEJIANG, location + "/confirmation", CONFIRMED.replace("05-20", "05-09")));
    refusedAt(
        "/confirmedOn", "required", () -> API.post(ZHEJIANG, location + "/confirmation", "{}"));
    refusedAt(
        "/reasoning",
        "required",
        () ->
            API.post(
                ZHEJIANG,
                location + "/seriousness",
                json("{'determinedOn':'2017-08-01','serious':false}")));
  }

  @Test
  void a_step_is_taken_on_the_version_that_was_read_and_once_for_a_key() {
    refused(
        412,
        "stale-version",
        () -> API.post(ZHEJIANG, location + "/confirmation", CONFIRMED, "If-Match", "\"7\""));
    String[] conditions = {"If-Match", read().header("ETag"), "Idempotency-Key", location};
    Answer first = API.post(ZHEJIANG, location + "/confirmation", CONFIRMED, conditions);
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    Answer again = API.post(ZHEJIANG, location + "/confirmation", CONFIRMED, conditions);
    assertThat(again.json()).isEqualTo(first.json());
  }

  private Answer confirm(String token) {
    return API.post(token, location + "/confirmation", CONFIRMED);
  }

  private Answer step(String step, String body) {
    Answer answer = API.post(ZHEJIANG, location + "/" + step, json(body));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer;
  }

  private Answer read() {
    return API.get(Tokens.auditor(), location);
  }

  private static String open() {
    String body =
        json(
            "{'operatorId':'%s','kind':'OUT_OF_SCOPE','province':'33','source':'SPOT_CHECK',"
                + "'foundOn':'2017-05-10','evidence':'合同'}",
            newUscc());
    return API.post(ZHEJIANG, "/api/v1/cases", body).header("Location");
  }
}
