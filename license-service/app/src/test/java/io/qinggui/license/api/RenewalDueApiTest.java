package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Renewals due among the deadlines. */
class RenewalDueApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();

  @Test
  void the_last_day_in_time_is_a_deadline_of_a_license_that_nobody_renewed() {
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    assertThat(due("from=2019-01-29&to=2019-01-29")).isEmpty();
    List<JsonNode> due = due("from=2019-01-30&to=2019-01-30");
    assertThat(due).hasSize(1);
    assertThat(due.getFirst().toString())
        .isEqualTo(
            "{\"date\":\"2019-01-30\",\"operatorId\":\"%s\",\"begin\":[],\"end\":[],"
                    .formatted(operator)
                + "\"kind\":\"RENEWAL_DUE\",\"licenseNumber\":\"%s\",\"validUntil\":\"2019-04-30\"}"
                    .formatted(number));
    assertThat(due("from=2019-01-31&to=2019-01-31")).isEmpty();
    assertThat(due("from=2019-01-30&to=2019-01-30&province=33")).hasSize(1);
    assertThat(due("from=2019-01-30&to=2019-01-30&province=11")).isEmpty();
  }

  @Test
  void a_renewed_license_is_due_before_the_end_of_its_new_term() {
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    register
        .file(
            number,
            "renewals",
            Map.of(
                "appliedOn", "2019-01-01", "decidedOn", "2019-03-01", "validUntil", "2024-04-30"))
        .created();
    assertThat(due("from=2019-01-30&to=2019-01-30")).isEmpty();
    assertThat(due("from=2024-01-31&to=2024-01-31")).hasSize(1);
  }

  @Test
  void a_revoked_license_has_none_until_the_revocation_is_withdrawn() {
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    String revocation = "浙通信罚〔2018〕3号";
    register
        .file(
            number,
            "revocation",
            Map.of("decidedOn", "2018-05-20", "effectiveOn", "2018-06-01", "basis", revocation))
        .created();
    assertThat(due("from=2019-01-30&to=2019-01-30")).isEmpty();
    register
        .file(number, "corrections", Map.of("eventId", lastEvent(), "reason", "行政复议撤销"))
        .created();
    assertThat(due("from=2019-01-30&to=2019-01-30")).hasSize(1);
  }

  @Test
  void pages_tell_licenses_apart_that_are_due_on_one_day() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      numbers.add(register.registered(operator, "2013-02-01", "2018-01-31", "ISP"));
    }
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = page("from=2017-11-02&to=2017-11-02&limit=1" + cursor);
      page.get("items")
          .valueStream()
          .filter(it -> it.get("operatorId").asString().equals(operator))
          .forEach(it -> found.add(it.get("licenseNumber").asString()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(found).containsExactlyElementsOf(numbers);
  }

  @Test
  void a_change_of_the_standing_is_told_as_before() {
    register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    assertThat(all("from=2019-05-01&to=2019-05-01"))
        .hasSize(1)
        .allSatisfy(
            it ->
                assertThat(it.propertyNames())
                    .containsExactly("date", "operatorId", "begin", "end"));
  }

  private List<JsonNode> due(String query) {
    return all(query).stream().filter(it -> it.has("kind")).toList();
  }

  private List<JsonNode> all(String query) {
    return page(query + "&limit=500")
        .get("items")
        .valueStream()
        .filter(it -> it.get("operatorId").asString().equals(operator))
        .toList();
  }

  private JsonNode page(String query) {
    return service
        .get("/deadlines?" + query, Tokens.auditor(), "Min-Ledger-Position", position())
        .ok()
        .json();
  }

  /** Of the last event about the operator. */
  private String position() {
    JsonNode last = history().getLast();
    return "license:" + last.get("position").longValue();
  }

  private String lastEvent() {
    return history().stream()
        .filter(it -> !it.get("type").asString().endsWith("standing-changed"))
        .reduce((before, next) -> next)
        .orElseThrow()
        .get("id")
        .asString();
  }

  private List<JsonNode> history() {
    return service
        .get("/operators/" + operator + "/history", Tokens.miit())
        .ok()
        .json()
        .get("items")
        .valueStream()
        .toList();
  }
}
