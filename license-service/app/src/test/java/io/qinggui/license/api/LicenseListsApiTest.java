package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Licenses as of a day, and their lists. */
class LicenseListsApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();

  @Test
  void a_license_is_read_as_of_a_day_as_it_was_known() {
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    Answer before = read(number, "").ok();
    String known = register.events(operator).toList().getLast().get("recordedAt").asString();
    register
        .file(
            number,
            "commitments",
            Map.of(
                "track", "SERVICE",
                "service", "CDN",
                "signedOn", "2017-03-01",
                "receivedOn", "2017-03-02",
                "addressee", "33"))
        .created();

    assertThat(commitments(number, "?validAt=2017-03-01T15:59:59Z")).isEqualTo(0);
    assertThat(commitments(number, "?validAt=2017-03-01T16:00:00Z")).isEqualTo(1);
    assertThat(commitments(number, "?knownAt=" + known)).isEqualTo(0);
    assertThat(read(number, "?knownAt=" + known).ok().at("/knownAt")).isEqualTo(known);
    assertThat(read(number, "").ok().json().get("commitments")).hasSize(1);
    assertThat(before.json().get("commitments")).isEmpty();
    read(number, "?validAt=2014-04-30T15:59:59Z").problem(404, "license-unknown");
    assertThat(commitments(number, "?validAt=2014-04-30T16:00:00Z")).isEqualTo(0);
  }

  @Test
  void a_list_is_narrowed_by_issuer_number_last_day_and_status() {
    String early = register.registered(operator, "2009-05-01", "2014-04-30", "IDC");
    String late = register.registered(operator, "2014-05-01", "2099-04-30", "ISP");

    assertThat(numbers("issuer=33")).containsExactlyInAnyOrder(early, late);
    assertThat(numbers("issuer=44")).isEmpty();
    assertThat(numbers("licenseNumber=" + Service.encoded(late.replace('-', '－') + "号")))
        .containsExactly(late);
    assertThat(numbers("expiresTo=2014-04-29")).isEmpty();
    assertThat(numbers("expiresTo=2014-04-30")).containsExactly(early);
    assertThat(numbers("expiresFrom=2014-04-30")).containsExactlyInAnyOrder(early, late);
    assertThat(numbers("expiresFrom=2014-05-01")).containsExactly(late);
    assertThat(numbers("status=EXPIRED")).containsExactly(early);
    assertThat(numbers("status=IN_FORCE")).containsExactly(late);
    assertThat(numbers("status=IN_FORCE&validAt=2014-04-29T16:00:00Z")).containsExactly(early);
    assertThat(numbers("status=NOT_YET&validAt=2014-04-29T16:00:00Z")).containsExactly(late);
    assertThat(numbers("status=EXPIRED&validAt=2014-04-30T16:00:00Z")).containsExactly(early);
  }

  @Test
  void a_license_as_of_a_day_says_what_it_comes_to() {
    String number = register.registered(operator, "2009-05-01", "2014-04-30", "IDC");

    assertThat(read(number, "?validAt=2014-04-29T16:00:00Z").ok().at("/status"))
        .isEqualTo("IN_FORCE");
    assertThat(read(number, "?validAt=2014-04-30T15:59:59Z").ok().at("/status"))
        .isEqualTo("IN_FORCE");
    assertThat(read(number, "?validAt=2014-04-30T16:00:00Z").ok().at("/status"))
        .isEqualTo("EXPIRED");
    assertThat(read(number, "").ok().json().has("status")).isFalse();
  }

  @Test
  void a_list_is_counted_when_asked_but_not_by_status() {
    register.registered(operator, "2009-05-01", "2014-04-30", "IDC");
    register.registered(operator, "2014-05-01", "2099-04-30", "ISP");

    assertThat(list("limit=1&total=true").path("total").asLong()).isEqualTo(2);
    assertThat(list("expiresTo=2014-04-30&total=true").path("total").asLong()).isEqualTo(1);
    service
        .getOfAll("/licenses?status=EXPIRED&total=true", Tokens.auditor())
        .problem(422, "not-counted-by-status");
  }

  @Test
  void a_list_is_sorted_page_by_page() {
    String third = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    String first = register.registered(operator, "2014-05-02", "2018-04-30", "IDC");
    String second = register.registered(operator, "2014-05-03", "2018-04-30", "IDC");

    assertThat(pages("sort=validUntil")).containsExactly(first, second, third);
    assertThat(pages("sort=-validUntil")).containsExactly(third, first, second);
    assertThat(pages("sort=-grantedOn")).containsExactly(second, first, third);
    assertThat(pages("limit=1")).containsExactly(third, first, second);
    service
        .get("/licenses?operatorId=" + operator + "&sort=issuer", Tokens.auditor())
        .invalid("/query/sort", "unknown-value");
    String cursor = list("limit=1&sort=validUntil").get("next").asString();
    service
        .get("/licenses?operatorId=" + operator + "&cursor=" + cursor, Tokens.auditor())
        .invalid("/query/cursor", "bad-cursor");
  }

  private List<String> pages(String query) {
    List<String> numbers = new ArrayList<>();
    Map<String, String> cursor = new HashMap<>();
    do {
      JsonNode page =
          list(
              query
                  + "&limit=1".repeat(query.contains("limit") ? 0 : 1)
                  + cursor.getOrDefault("next", ""));
      page.get("items").forEach(it -> numbers.add(it.get("licenseNumber").asString()));
      cursor.clear();
      if (!page.get("next").isNull()) {
        cursor.put("next", "&cursor=" + page.get("next").asString());
      }
    } while (!cursor.isEmpty());
    return numbers;
  }

  private List<String> numbers(String query) {
    return list(query)
        .get("items")
        .valueStream()
        .map(it -> it.get("licenseNumber").asString())
        .toList();
  }

  private JsonNode list(String query) {
    return service
        .getOfAll("/licenses?operatorId=" + operator + "&" + query, Tokens.auditor())
        .ok()
        .json();
  }

  private int commitments(String number, String query) {
    return read(number, query).ok().json().get("commitments").size();
  }

  private Answer read(String number, String query) {
    return service.getOfAll("/licenses/" + Service.encoded(number) + query, Tokens.auditor());
  }
}
