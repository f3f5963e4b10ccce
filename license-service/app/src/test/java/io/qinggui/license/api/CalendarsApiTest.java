package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The State Council's calendars. */
class CalendarsApiTest {

  private final Service service = Service.shared();

  @Test
  void a_year_of_which_nothing_is_recorded_says_so() {
    Answer none = service.get("/calendars/2050", Tokens.miit()).ok();
    assertThat(none.json().at("/recorded").booleanValue()).isFalse();
  }

  @Test
  void the_ministry_records_a_year_once_and_corrects_it() {
    Map<String, Object> wrong = calendar(2031, "2031-05-01");
    service.post("/calendars", Tokens.administration("33"), wrong).problem(403, "forbidden");
    Answer recorded = service.post("/calendars", Tokens.miit(), wrong).created();
    service.post("/calendars", Tokens.miit(), wrong).problem(409, "already-recorded");
    Map<String, Object> right = calendar(2031, "2031-05-02");
    service.post("/calendars", Tokens.miit(), right).problem(409, "recorded-differently");
    service
        .post(
            "/calendars/2031/corrections",
            Tokens.miit(),
            Map.of("eventId", recorded.at("/eventId"), "reason", "日期录入有误", "replacement", right))
        .created();
    assertThat(service.get("/calendars/2031", Tokens.auditor()).ok().at("/holidays/0"))
        .isEqualTo("2031-05-02");
    assertThat(
            service
                .get("/calendars/2031?knownAt=" + recorded.at("/recordedAt"), Tokens.auditor())
                .ok()
                .at("/holidays/0"))
        .isEqualTo("2031-05-01");
  }

  @Test
  void dates_are_of_the_year_and_weekends_are_weekends() {
    service
        .post("/calendars", Tokens.miit(), calendar(2032, "2031-05-01"))
        .problem(422, "another-year");
    service
        .post(
            "/calendars",
            Tokens.miit(),
            Map.of(
                "year",
                2032,
                "holidays",
                List.of(),
                "workingWeekends",
                List.of("2032-04-30"),
                "basis",
                "示例"))
        .problem(422, "no-weekend");
    service.get("/calendars/12", Tokens.miit()).problem(422, "out-of-range");
  }

  private static Map<String, Object> calendar(int year, String holiday) {
    return Map.of(
        "year",
        year,
        "holidays",
        List.of(holiday),
        "workingWeekends",
        List.of(),
        "basis",
        "国办发明电示例");
  }
}
