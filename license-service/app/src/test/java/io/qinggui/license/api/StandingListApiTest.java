package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Operators by what applies to them. */
class StandingListApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();

  @Test
  void who_takes_no_new_customers_is_found_from_the_day_on() {
    register.registered(operator, "2010-05-01", "2020-04-30", "IDC");

    assertThat(found("effect=NO_NEW_CUSTOMERS", "2017-03-31")).isEmpty();
    List<JsonNode> found = found("effect=NO_NEW_CUSTOMERS", "2017-04-01");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().at("/effects/0/code").asString())
        .isEqualTo("COMPLIANCE_NOT_COMMITTED");
    assertThat(found.getFirst().at("/effects/0/from").asString()).isEqualTo("2017-04-01");
    assertThat(found("effect=NO_NEW_CUSTOMERS&province=33&service=IDC", "2017-04-02")).hasSize(1);
    assertThat(found("effect=NO_NEW_CUSTOMERS&province=11", "2017-04-02")).isEmpty();
    assertThat(found("effect=NO_NEW_CUSTOMERS&service=CDN", "2017-04-02")).isEmpty();
    assertThat(found("effect=NO_NEW_CUSTOMERS&code=COMPLIANCE_NOT_COMMITTED", "2017-04-02"))
        .hasSize(1);
    assertThat(found("effect=NO_NEW_CUSTOMERS&code=BAD_CREDIT", "2017-04-02")).isEmpty();
  }

  @Test
  void what_applies_to_every_service_is_found_for_each() {
    String number = register.registered(operator, "2014-05-01", "2018-04-30", "IDC");

    assertThat(found("effect=BARRED&service=IDC&province=33", "2018-04-30")).isEmpty();
    assertThat(found("effect=BARRED&service=CDN&province=33", "2018-04-30")).hasSize(1);
    assertThat(found("effect=BARRED&service=IDC&province=33", "2018-05-01")).hasSize(1);
    register
        .file(
            number,
            "renewals",
            Map.of(
                "appliedOn", "2017-12-01", "decidedOn", "2018-03-01", "validUntil", "2023-04-30"))
        .created();
    assertThat(found("effect=BARRED&service=IDC&province=33", "2018-05-01")).isEmpty();
  }

  @Test
  void pages_go_on_behind_the_last_one() {
    List<String> all =
        Stream.of(operator, register.operator(), register.operator()).sorted().toList();
    all.forEach(it -> register.registered(it, "2011-05-01", "2016-04-30", "ISP"));
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = page("effect=BARRED&service=ISP&province=33&limit=1" + cursor, "2016-05-01");
      page.get("items").forEach(it -> found.add(it.get("operatorId").asString()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(found).isSorted().doesNotHaveDuplicates().containsAll(all);
  }

  @Test
  void it_is_for_whoever_may_read_of_all() {
    service
        .getOfAll("/standings?effect=BARRED", Tokens.operator(operator))
        .problem(403, "forbidden");
    service.getOfAll("/standings", Tokens.auditor()).problem(422, "required");
  }

  private List<JsonNode> found(String query, String date) {
    return page(query + "&limit=500", date)
        .get("items")
        .valueStream()
        .filter(it -> it.get("operatorId").asString().equals(operator))
        .toList();
  }

  private JsonNode page(String query, String date) {
    return service
        .getOfAll(
            "/standings?" + query + "&validAt=" + date + "T00:00:00%2B08:00", Tokens.auditor())
        .ok()
        .json();
  }
}
