package io.qinggui.inspection.credit.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

class CreditApiTest {

  private static final String METHODS = "/api/v1/credit-methods";
  private static final String EVALUATIONS = "/api/v1/credit-evaluations";

  private final String operator = newUscc();
  private final String method = "M-" + operator;

  @Test
  void the_total_and_the_grade_follow_from_the_method() {
    API.post(Tokens.miit(), METHODS, method("30", "30")).created();

    Answer evaluated = API.post(Tokens.evaluator(), EVALUATIONS, evaluation("80", "85")).created();

    assertThat(evaluated.json().path("total").decimalValue()).isEqualByComparingTo("81.50");
    assertThat(evaluated.text("grade")).isEqualTo("B");
    assertThat(API.get(Tokens.operator(operator), evaluated.header("Location")).at("/grade"))
        .isEqualTo("B");
    assertThat(API.get(Tokens.carrier(newUscc()), EVALUATIONS + "?operatorId=" + operator).body())
        .contains(method);
    refused(
        403, "forbidden", () -> API.get(Tokens.operator(newUscc()), evaluated.header("Location")));
  }

  @Test
  void an_evaluation_is_corrected_by_an_evaluation() {
    API.post(Tokens.miit(), METHODS, method("30", "30")).created();
    String location =
        API.post(Tokens.evaluator(), EVALUATIONS, evaluation("80", "85"))
            .created()
            .header("Location");

    API.post(
            Tokens.evaluator(),
            location + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '录入有误', 'replacement': %s}",
                lastEvent(operator, "credit-evaluated"), evaluation("90", "90")))
        .created();

    assertThat(API.get(Tokens.miit(), location).text("grade")).isEqualTo("A");
  }

  @Test
  void a_method_that_does_not_add_up_is_refused() {
    refusedAt(
        "/weights",
        "weights-do-not-make-100",
        () -> API.post(Tokens.miit(), METHODS, method("30", "29")));
    refusedAt(
        "/grades",
        "grades-do-not-fall-to-0",
        () ->
            API.post(
                Tokens.miit(), METHODS, method("30", "30").replace("\"from\": 0", "\"from\": 10")));
    refused(403, "forbidden", () -> API.post(Tokens.evaluator(), METHODS, method("30", "30")));
  }

  @Test
  void scores_are_those_of_the_method_and_by_who_evaluates() {
    refused(
        409,
        "credit-method-unknown",
        () -> API.post(Tokens.evaluator(), EVALUATIONS, evaluation("80", "85")));
    API.post(Tokens.miit(), METHODS, method("30", "30")).created();
    refusedAt(
        "/dimensions",
        "dimensions-are-not-those-of-the-method",
        () ->
            API.post(
                Tokens.evaluator(),
                EVALUATIONS,
                evaluation("80", "85").replace("COMPLIANCE", "SERVICE_QUALITY")));
    refusedAt(
        "/dimensions/0/score",
        "out-of-range",
        () -> API.post(Tokens.evaluator(), EVALUATIONS, evaluation("101", "85")));
    refused(
        403,
        "forbidden",
        () -> API.post(Tokens.operator(operator), EVALUATIONS, evaluation("80", "85")));
  }

  /** The third dimension weighs 40 and scores 80. */
  private String method(String infrastructure, String compliance) {
    return json(
        "{'method': '%s', 'title': '信用评价办法', 'publishedOn': '2017-05-01',"
            + " 'weights': {'INFRASTRUCTURE': %s, 'COMPLIANCE': %s, 'NETWORK_SECURITY': 40},"
            + " 'grades': [{'grade': 'A', 'from': 85}, {'grade': 'B', 'from': 60},"
            + " {'grade': 'C', 'from': 0}]}",
        method, infrastructure, compliance);
  }

  private String evaluation(String infrastructure, String compliance) {
    return json(
        "{'operatorId': '%s', 'evaluator': '评测机构', 'method': '%s', 'evaluatedOn': '2017-06-20',"
            + " 'dimensions': [{'name': 'INFRASTRUCTURE', 'score': %s, 'basis': '现场'},"
            + " {'name': 'COMPLIANCE', 'score': %s, 'basis': '案件'},"
            + " {'name': 'NETWORK_SECURITY', 'score': 80, 'basis': '检测'}]}",
        operator, method, infrastructure, compliance);
  }
}
