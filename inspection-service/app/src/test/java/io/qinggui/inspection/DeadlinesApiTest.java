package io.qinggui.inspection;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be done by when, until it is done. */
class DeadlinesApiTest {

  private static final String GUIZHOU = Tokens.administration("52");

  private final String operator = newUscc();

  @Test
  void a_complaint_is_due_until_it_is_replied_to() {
    String complaint =
        API.post(
                GUIZHOU,
                "/api/v1/complaints",
                json(
                    "{'province': '52', 'channel': 'WEB', 'receivedOn': '2017-03-01',"
                        + " 'about': {'operatorId': '%s'}, 'kind': 'UNLICENSED', 'text': '无证'}",
                    operator))
            .created()
            .header("Location");

    assertThat(due("2017-03-31", "2017-03-31")).contains("COMPLAINT_REPLY " + operator);
    assertThat(due("2017-03-30", "2017-03-30")).doesNotContain("COMPLAINT_REPLY " + operator);
    assertThat(due("2017-04-01", "2017-04-01")).doesNotContain("COMPLAINT_REPLY " + operator);
    API.post(GUIZHOU, complaint + "/acceptance", json("{'acceptedOn': '2017-03-02'}")).created();
    API.post(GUIZHOU, complaint + "/reply", json("{'repliedOn': '2017-03-09', 'text': '已处理'}"))
        .created();
    assertThat(due("2017-03-31", "2017-03-31")).doesNotContain("COMPLAINT_REPLY " + operator);
  }

  @Test
  void a_rectification_is_due_until_it_is_complete() {
    String opened =
        API.post(
                GUIZHOU,
                "/api/v1/cases",
                json(
                    "{'operatorId': '%s', 'kind': 'OUT_OF_REGION', 'province': '52',"
                        + " 'source': 'SURVEY', 'foundOn': '2017-04-03', 'evidence': '现场记录'}",
                    operator))
            .created()
            .header("Location");
    API.post(GUIZHOU, opened + "/confirmation", json("{'confirmedOn': '2017-04-04'}")).created();
    API.post(
            GUIZHOU,
            opened + "/rectification-order",
            json("{'orderedOn': '2017-04-05', 'dueOn': '2017-04-20'}"))
        .created();

    assertThat(due("2017-04-20", "2017-04-20")).contains("RECTIFICATION " + operator);
    API.post(GUIZHOU, opened + "/rectification", json("{'completedOn': '2017-04-19'}")).created();
    assertThat(due("2017-04-20", "2017-04-20")).doesNotContain("RECTIFICATION " + operator);
  }

  @Test
  void a_problem_of_a_self_check_and_a_task_are_due_until_they_are_done() {
    String check =
        API.post(
                Tokens.operator(operator),
                "/api/v1/self-checks",
                json(
                    "{'operatorId': '%s', 'period': {'from': '2017-01-01', 'to': '2017-03-31'},"
                        + " 'submittedOn': '2017-04-05', 'responsible': {'name': '李四',"
                        + " 'title': '总监'}, 'items': [{'item': 'LAYERED_SUBLEASE', 'scope': '全国',"
                        + " 'outcome': 'PROBLEM', 'description': '转租', 'dueOn': '2017-05-05'}]}",
                    operator))
            .created()
            .header("Location");
    String carrier = Tokens.carrier(operator);
    String plan =
        API.post(
                carrier,
                "/api/v1/work-plans",
                json(
                    "{'party': '%s', 'year': 2017, 'madeOn': '2017-02-10',"
                        + " 'leader': {'name': '王五', 'title': '副总'},"
                        + " 'tasks': [{'title': '自查', 'responsible': '市场部',"
                        + " 'dueOn': '2017-05-06'}]}",
                    operator))
            .created()
            .header("Location");

    assertThat(nationwide("2017-05-05", "2017-05-06"))
        .contains("SELF_CHECK_ITEM " + operator, "WORK_PLAN_TASK " + operator);
    API.post(
            Tokens.operator(operator),
            check + "/items/1/rectification",
            json("{'completedOn': '2017-05-04', 'how': '已解除'}"))
        .created();
    API.post(carrier, plan + "/tasks/1/completion", json("{'completedOn': '2017-05-05'}"))
        .created();
    assertThat(nationwide("2017-05-05", "2017-05-06"))
        .doesNotContain("SELF_CHECK_ITEM " + operator, "WORK_PLAN_TASK " + operator);
  }

  @Test
  void a_report_of_a_quarter_is_due_on_its_last_day() {
    assertThat(due("2018-06-30", "2018-06-30")).contains("QUARTERLY_REPORT ");
    assertThat(due("2018-06-29", "2018-06-29")).doesNotContain("QUARTERLY_REPORT ");
    API.post(
            GUIZHOU,
            "/api/v1/quarterly-reports",
            json(
                "{'reporter': '52', 'year': 2018, 'quarter': 2, 'submittedOn': '2018-07-01',"
                    + " 'knownAt': '2018-06-30T12:00:00Z', 'digest': 'sha256:%s',"
                    + " 'narrative': '无'}",
                "0".repeat(64)))
        .created();
    assertThat(due("2018-06-30", "2018-06-30")).doesNotContain("QUARTERLY_REPORT ");
    assertThat(
            API.get(
                    GUIZHOU,
                    "/api/v1/quarterly-reports?year=2018&quarter=2&late=true",
                    "Min-Ledger-Position",
                    "inspection:" + LEDGER.head())
                .at("/items/0/reporter"))
        .isEqualTo("52");
  }

  @Test
  void carriers_see_nothing_of_it() {
    Answer answer =
        API.get(Tokens.carrier(operator), "/api/v1/deadlines?from=2017-01-01&to=2019-01-01");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("items").isEmpty()).isTrue();
  }

  private List<String> due(String from, String to) {
    return kinds("from=" + from + "&to=" + to + "&province=52");
  }

  private List<String> nationwide(String from, String to) {
    return kinds("from=" + from + "&to=" + to);
  }

  private static List<String> kinds(String query) {
    return API.get(
            GUIZHOU,
            "/api/v1/deadlines?limit=500&" + query,
            "Min-Ledger-Position",
            "inspection:" + LEDGER.head())
        .ok()
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("kind").stringValue() + " " + it.path("operatorId").asString(""))
        .toList();
  }
}
