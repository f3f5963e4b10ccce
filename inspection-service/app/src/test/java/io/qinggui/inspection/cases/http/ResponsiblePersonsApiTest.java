package io.qinggui.inspection.cases.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.lastEvent;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

class ResponsiblePersonsApiTest {

  private static final String ZHEJIANG = Tokens.administration("33");

  private final String operator = newUscc();
  private final String location =
      API.post(
              ZHEJIANG,
              "/api/v1/cases",
              json(
                  "{'operatorId': '%s', 'kind': 'LAYERED_SUBLEASE', 'province': '33',"
                      + " 'source': 'SPOT_CHECK', 'foundOn': '2017-05-03', 'evidence': '合同'}",
                  operator))
          .created()
          .header("Location");

  @Test
  void officers_see_who_is_answerable_and_nobody_else_does() {
    name("2017-05-10").created();

    assertThat(API.get(Tokens.auditor(), location).at("/responsiblePersons/0/name"))
        .isEqualTo("王五");
    assertThat(API.get(Tokens.auditor(), location).text("state")).isEqualTo("OPENED");
    assertThat(API.get(Tokens.operator(operator), location).body()).doesNotContain("王五");
    assertThat(
            API.get(Tokens.operator(operator), "/api/v1/operators/" + operator + "/history").body())
        .contains("responsible-person-named")
        .doesNotContain("王五");
    refused(409, "already-recorded", () -> name("2017-05-10"));
    refused(403, "other-province", () -> name(Tokens.administration("11"), "2017-05-11"));
    refused(403, "forbidden", () -> name(Tokens.operator(operator), "2017-05-11"));
    refusedAt("/namedOn", "before-the-previous-step", () -> name("2017-05-02"));
  }

  @Test
  void a_name_is_put_right_whatever_was_done_since() {
    name("2017-05-10").created();
    API.post(ZHEJIANG, location + "/confirmation", json("{'confirmedOn': '2017-05-11'}")).created();
    API.post(
            ZHEJIANG,
            location + "/corrections",
            json(
                "{'eventId': '%s', 'reason': '姓名有误', 'replacement': {'name': '赵六', 'title': '经理',"
                    + " 'measure': '警告', 'namedOn': '2017-05-10'}}",
                lastEvent(operator, "responsible-person-named")))
        .created();
    assertThat(API.get(ZHEJIANG, location).body()).contains("赵六").doesNotContain("王五");
  }

  @Test
  void a_case_is_found_by_its_source_its_parties_and_whether_it_is_overdue() {
    String mine = "/api/v1/cases?party=" + operator;
    assertThat(found(mine + "&source=SPOT_CHECK").body()).contains(operator);
    assertThat(found(mine + "&source=SURVEY").body()).doesNotContain(operator);
    assertThat(found(mine + "&overdue=true").body()).doesNotContain(operator);
    API.post(ZHEJIANG, location + "/confirmation", json("{'confirmedOn': '2017-05-11'}")).created();
    API.post(
            ZHEJIANG,
            location + "/rectification-order",
            json("{'orderedOn': '2017-05-12', 'dueOn': '2017-05-20'}"))
        .created();
    assertThat(found(mine + "&overdue=true").body()).contains(operator);
    assertThat(found(mine + "&overdue=false").body()).doesNotContain(operator);
  }

  /** With everything that was written before. */
  private static Answer found(String path) {
    return API.get(ZHEJIANG, path, "Min-Ledger-Position", "inspection:" + LEDGER.head());
  }

  private Answer name(String namedOn) {
    return name(ZHEJIANG, namedOn);
  }

  private Answer name(String token, String namedOn) {
    return API.post(
        token,
        location + "/responsible-persons",
        json("{'name': '王五', 'title': '总经理', 'measure': '通报批评', 'namedOn': '%s'}", namedOn));
  }
}
