package io.qinggui.inspection.dossier.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.Registrations;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossiersApiTest {

  private static final String ZHEJIANG = Tokens.administration("33");
  private static final String PERIOD = "province=65&from=2017-01-01&to=2017-03-31&limit=500";

  private final String operator = newUscc();
  private final String name = UUID.randomUUID().toString();

  @Test
  void a_self_check_is_submitted_and_what_is_overdue_is_listed() {
    String own = Tokens.operator(operator);
    String check = API.post(own, "/api/v1/self-checks", selfCheck()).created().header("Location");

    assertThat(API.get(own, check).at("/items/1/overdue")).isEqualTo("true");
    assertThat(API.get(own, check).at("/responsible/name")).isEqualTo("李四");
    assertThat(find("/api/v1/self-checks?overdue=true&limit=500")).contains(operator);
    API.post(
            own,
            check + "/items/2/rectification",
            json("{'completedOn': '2017-05-20', 'how': '已解除合同'}"))
        .created();
    assertThat(API.get(own, check).at("/items/1/completedOn")).isEqualTo("2017-05-20");
    assertThat(find("/api/v1/self-checks?overdue=true&limit=500")).doesNotContain(operator);
    refused(403, "forbidden", () -> API.get(Tokens.operator(newUscc()), check));
    refused(403, "forbidden", () -> API.get(own, "/api/v1/self-checks"));
    refused(
        403,
        "forbidden",
        () -> API.post(Tokens.operator(newUscc()), "/api/v1/self-checks", selfCheck()));
  }

  @Test
  void whoever_submitted_none_and_was_at_no_training_is_listed() {
    String other = newUscc();
    noteLicenseFact(Registrations.of(operator, "65", "2014-05-01", "2034-04-30"));
    noteLicenseFact(Registrations.of(other, "65", "2014-05-01", "2034-04-30"));
    API.post(Tokens.operator(operator), "/api/v1/self-checks", selfCheck()).created();
    API.post(
            Tokens.administration("65"),
            "/api/v1/trainings",
            json(
                "{'province': '65', 'topic': '%s', 'heldOn': '2017-03-31', 'hours': 6,"
                    + " 'attendance': [{'operatorId': '%s', 'persons': 2}]}",
                name, operator))
        .created();

    assertThat(find("/api/v1/self-checks?missing=true&" + PERIOD))
        .contains(other)
        .doesNotContain(operator);
    assertThat(find("/api/v1/trainings?missing=true&" + PERIOD))
        .contains(other)
        .doesNotContain(operator);
    assertThat(find("/api/v1/trainings?missing=true&" + PERIOD.replace("03-31", "03-30")))
        .contains(other, operator);
    assertThat(find("/api/v1/trainings?province=65&limit=500")).contains(name);
  }

  @Test
  void a_work_plan_is_of_a_province_or_of_a_carrier_and_its_tasks_are_done() {
    String carrier = Tokens.carrier(operator);
    String plan =
        API.post(carrier, "/api/v1/work-plans", plan(operator)).created().header("Location");

    assertThat(API.get(carrier, plan).at("/tasks/0/overdue")).isEqualTo("true");
    assertThat(find("/api/v1/work-plans?overdue=true&party=" + operator)).contains(operator);
    API.post(carrier, plan + "/tasks/1/completion", json("{'completedOn': '2017-03-30'}"))
        .created();
    assertThat(API.get(Tokens.auditor(), plan).at("/overdue")).isEqualTo("false");
    assertThat(find("/api/v1/work-plans?overdue=true&party=" + operator)).doesNotContain(operator);
    refused(
        404,
        "task-unknown",
        () ->
            API.post(carrier, plan + "/tasks/2/completion", json("{'completedOn': '2017-03-30'}")));
    refused(403, "forbidden", () -> API.post(ZHEJIANG, "/api/v1/work-plans", plan("11")));
    refused(403, "forbidden", () -> API.get(Tokens.carrier(newUscc()), plan));
  }

  @Test
  void a_major_problem_is_reported_and_put_right() {
    String problem =
        API.post(ZHEJIANG, "/api/v1/major-problems", problem("2017-05-11"))
            .created()
            .header("Location");

    API.post(
            ZHEJIANG,
            problem + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '日期有误', 'replacement': %s}",
                LEDGER.read(LEDGER.head() - 1, 1).getFirst().id(), problem("2017-05-12")))
        .created();
    assertThat(API.get(Tokens.miit(), problem).text("reportedOn")).isEqualTo("2017-05-12");
    assertThat(find("/api/v1/major-problems?province=33&limit=500")).contains(name);
    refused(
        422,
        "reported-before-it-occurred",
        () ->
            API.post(
                ZHEJIANG, "/api/v1/major-problems", problem("2017-05-09").replace(name, "另一问题")));
    refused(403, "forbidden", () -> API.get(Tokens.operator(operator), problem));
  }

  @Test
  void a_disclosure_is_for_everybody_and_is_corrected_visibly() {
    String disclosure =
        API.post(Tokens.miit(), "/api/v1/disclosures", disclosure("各省整改情况良好"))
            .created()
            .header("Location");
    Instant before = LEDGER.read(LEDGER.head() - 1, 1).getFirst().recordedAt();
    API.post(
            Tokens.miit(),
            disclosure + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '表述不准确', 'replacement': %s}",
                LEDGER.read(LEDGER.head() - 1, 1).getFirst().id(), disclosure("各省整改情况见附件")))
        .created();

    Answer now = API.get("", disclosure).ok();
    assertThat(now.text("body")).isEqualTo("各省整改情况见附件");
    assertThat(now.text("publisher")).isEqualTo("MIIT");
    assertThat(API.get("", disclosure + "?knownAt=" + before).text("body")).isEqualTo("各省整改情况良好");
    String[] fresh = {"Min-Ledger-Position", "inspection:" + LEDGER.head()};
    assertThat(API.get("", "/api/v1/disclosures?limit=500", fresh).body())
        .contains(name)
        .doesNotContain("良好");
    refused(
        403,
        "forbidden",
        () -> API.post(Tokens.operator(operator), "/api/v1/disclosures", disclosure("x")));
  }

  @Test
  void a_self_check_is_in_the_history_of_who_submitted_it_without_names() {
    API.post(Tokens.operator(operator), "/api/v1/self-checks", selfCheck()).created();

    assertThat(lastEvent(operator, "self-check-submitted")).isNotEmpty();
    assertThat(
            API.get(Tokens.carrier(newUscc()), "/api/v1/operators/" + operator + "/history").body())
        .contains("self-check-submitted")
        .doesNotContain("李四");
  }

  private static String find(String path) {
    return API.get(Tokens.miit(), path, "Min-Ledger-Position", "inspection:" + LEDGER.head())
        .ok()
        .body();
  }

  private String selfCheck() {
    return json(
        "{'operatorId': '%s', 'period': {'from': '2017-01-01', 'to': '2017-03-31'},"
            + " 'submittedOn': '2017-04-10', 'responsible': {'name': '李四', 'title': '副总经理'},"
            + " 'items': [{'item': 'REQUIREMENTS', 'scope': '省内', 'outcome': 'CLEAN'},"
            + " {'item': 'LAYERED_SUBLEASE', 'scope': '省内', 'outcome': 'PROBLEM',"
            + " 'description': '两份合同涉及转租', 'dueOn': '2017-05-31'}]}",
        operator);
  }

  private static String plan(String party) {
    return json(
        "{'party': '%s', 'year': 2017, 'madeOn': '2017-02-01',"
            + " 'leader': {'name': '王五', 'title': '副局长'}, 'tasks': [{'title': '摸底调查',"
            + " 'responsible': '市场处', 'dueOn': '2017-03-31'}]}",
        party);
  }

  private String problem(String reportedOn) {
    return json(
        "{'province': '33', 'occurredOn': '2017-05-10', 'reportedOn': '%s', 'title': '%s',"
            + " 'text': '某数据中心大面积转租', 'operatorIds': ['%s']}",
        reportedOn, name, operator);
  }

  private String disclosure(String body) {
    return json("{'title': '%s', 'body': '%s', 'publishedOn': '2017-04-20'}", name, body);
  }
}
