package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a lease is against is found by itself, told once, and answered as of any day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsApiTest {

  private static final String FOUND = "io.qinggui.license.violation-found";
  private static final String MOVED = "io.qinggui.license.finding-moved";
  private static final String WITHDRAWN = "io.qinggui.license.violation-finding-withdrawn";
  private static final AtomicInteger LEASES = new AtomicInteger();

  private volatile Instant now = Beijing.startOf(LocalDate.of(2018, 2, 1));
  private Service service;
  private Register register;

  @BeforeAll
  void start() {
    service = Service.start(() -> now, "--qinggui.license.finding.every=20ms");
    register = new Register(service);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void a_lease_to_an_unlicensed_operator_is_found_and_both_parties_see_it() {
    String carrier = register.carrier();
    String lessee = register.operator();

    String lease = leased(carrier, lessee, "2017-02-01", null, Map.of());

    assertThat(told(carrier)).containsExactly(FOUND);
    for (String party : List.of(carrier, lessee)) {
      JsonNode found = only(party, "2018-01-01");
      assertThat(found.path("kind").stringValue()).isEqualTo("LEASED_TO_UNLICENSED");
      assertThat(found.path("clause").stringValue()).isEqualTo("二(二)1");
      assertThat(found.path("operatorId").stringValue()).isEqualTo(carrier);
      assertThat(found.path("otherPartyId").stringValue()).isEqualTo(lessee);
      assertThat(found.path("from").stringValue()).isEqualTo("2017-02-01");
      assertThat(found.path("until").isNull()).isTrue();
      assertThat(found.path("leaseId").stringValue()).isEqualTo(lease);
      assertThat(found.path("findingId").stringValue()).startsWith("VF-");
    }
    assertThat(items(carrier, "2017-01-31")).isEmpty();
    assertThat(items(carrier, "2017-02-01")).hasSize(1);
  }

  @Test
  void a_license_that_comes_later_makes_it_shorter_and_opens_nothing_new() {
    String carrier = register.carrier();
    String lessee = register.operator();
    leased(carrier, lessee, "2017-02-01", null, Map.of());
    assertThat(told(carrier)).containsExactly(FOUND);

    register.registered(lessee, "2017-06-01", "2022-05-31", "IDC");

    assertThat(told(carrier)).containsExactly(FOUND, MOVED);
    assertThat(items(carrier, "2017-05-31")).hasSize(1);
    assertThat(items(carrier, "2017-06-01")).isEmpty();
  }

  @Test
  void it_goes_when_a_late_fact_takes_it_away_and_what_was_known_before_stays() {
    String carrier = register.carrier();
    String lessee = register.operator();
    leased(carrier, lessee, "2017-02-01", null, Map.of());
    assertThat(told(carrier)).containsExactly(FOUND);
    String moment = lastRecorded(carrier);
    Answer before = findings(carrier, "2018-01-01", moment);

    register.registered(lessee, "2016-06-01", "2022-05-31", "IDC");

    assertThat(told(carrier)).containsExactly(FOUND, WITHDRAWN);
    assertThat(items(carrier, "2018-01-01")).isEmpty();
    assertThat(findings(carrier, "2018-01-01", moment).body()).isEqualTo(before.body());
    assertThat(before.json().path("items").size()).isEqualTo(1);
  }

  @Test
  void a_license_that_ends_with_nothing_recorded_is_found_on_that_day() {
    String carrier = register.carrier();
    String lessee = register.operator();
    register.registered(lessee, "2013-10-01", "2019-02-28", "IDC");
    leased(carrier, lessee, "2017-02-01", null, Map.of());
    assertThat(told(carrier)).isEmpty();
    assertThat(items(carrier, "2019-03-01")).hasSize(1);

    turnTo("2019-02-28");
    assertThat(told(carrier)).isEmpty();
    turnTo("2019-03-01");
    assertThat(told(carrier)).containsExactly(FOUND);
  }

  @Test
  void a_sublease_names_the_leases_behind_it() {
    String carrier = register.carrier();
    String middle = register.operator();
    String user = register.operator();
    register.registered(middle, "2013-10-01", "2030-02-28", "IDC");
    register.registered(user, "2013-10-01", "2030-02-28", "IDC");
    String block = "10." + LEASES.incrementAndGet() + ".0.0/16";
    leased(carrier, middle, "2017-02-01", null, Map.of("identifier", block));
    leased(
        middle,
        user,
        "2017-05-01",
        null,
        Map.of("identifier", block.replace(".0.0/16", ".7.0/24")));

    assertThat(told(middle)).containsExactly(FOUND);
    JsonNode found = only(middle, "2018-01-01");
    assertThat(found.path("kind").stringValue()).isEqualTo("LAYERED_SUBLEASE");
    assertThat(found.path("because").size())
        .as("the two leases and the license of who passed on")
        .isEqualTo(3);
  }

  @Test
  void a_lease_that_is_withdrawn_takes_its_findings_along() {
    String carrier = register.carrier();
    String lessee = register.operator();
    String lease = "LS-%016X".formatted(LEASES.incrementAndGet());
    String event =
        register.arrives(
            "io.qinggui.operator.lease-recorded.v1",
            carrier,
            lease(lease, carrier, lessee, "2017-02-01", null, Map.of()));
    assertThat(told(carrier)).containsExactly(FOUND);

    register.arrives(
        "io.qinggui.operator.lease-fact-withdrawn.v1",
        carrier,
        Map.of(
            "operatorId", carrier,
            "leaseId", lease,
            "lesseeId", lessee,
            "eventId", event,
            "type", "io.qinggui.operator.lease-recorded",
            "reason", "WITHDRAWN",
            "countedFrom", "2017-02-01"));

    assertThat(told(carrier)).containsExactly(FOUND, WITHDRAWN);
  }

  @Test
  void what_ended_before_the_campaign_is_answered_and_not_told() {
    String carrier = register.carrier();
    String lessee = register.operator();
    leased(carrier, lessee, "2013-02-01", "2014-01-31", Map.of());

    assertThat(told(carrier)).isEmpty();
    assertThat(items(carrier, "2014-01-31")).hasSize(1);
    assertThat(items(carrier, "2014-02-01")).isEmpty();
  }

  @Test
  void a_carrier_that_was_ordered_leases_against_the_order() {
    String carrier = register.carrier();
    String lessee = register.operator();
    register.registered(lessee, "2013-10-01", "2030-02-28", "IDC");
    register.arrives(
        "io.qinggui.notification.order-issued.v1",
        lessee,
        Map.ofEntries(
            Map.entry("orderId", "ORD-" + lessee),
            Map.entry("operatorId", lessee),
            Map.entry("addressee", carrier),
            Map.entry("effect", "BARRED"),
            Map.entry("services", List.of("IDC")),
            Map.entry("provinces", List.of("33")),
            Map.entry("since", "2017-05-01"),
            Map.entry("clause", "二(一)2"),
            Map.entry(
                "effects",
                List.of(
                    Map.of(
                        "effect",
                        "BARRED",
                        "service",
                        "IDC",
                        "province",
                        "33",
                        "clause",
                        "二(一)2",
                        "rule",
                        "G1",
                        "code",
                        "COMMITMENT_BROKEN",
                        "because",
                        List.of()))),
            Map.entry("text", Map.of("zh", "停", "en", "stop")),
            Map.entry("decision", "/x"),
            Map.entry("issuedAt", "2017-05-01T00:00:00Z")));
    leased(carrier, lessee, "2017-05-01", null, Map.of());
    assertThat(told(carrier)).isEmpty();

    leased(carrier, lessee, "2017-05-02", null, Map.of());

    assertThat(told(carrier)).containsExactly(FOUND);
    assertThat(only(carrier, "2018-01-01").path("kind").stringValue())
        .isEqualTo("LEASED_AGAINST_ORDER");
  }

  @Test
  void all_findings_are_listed_by_kind_and_province_page_by_page() {
    String carrier = register.carrier();
    for (int i = 0; i < 3; i++) {
      leased(carrier, register.operator(), "2017-02-01", null, Map.of("province", "54"));
    }

    String query = "/findings?province=54&validAt=2018-01-01T00:00:00%2B08:00&limit=2";
    JsonNode page = service.get(query, Tokens.miit()).ok().json();
    assertThat(page.path("items").size()).isEqualTo(2);
    JsonNode rest =
        service
            .get(query + "&cursor=" + page.path("next").stringValue(), Tokens.miit())
            .ok()
            .json();
    assertThat(rest.path("items").size()).isEqualTo(1);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(
            service
                .get(query + "&kind=LAYERED_SUBLEASE", Tokens.miit())
                .ok()
                .json()
                .path("items")
                .size())
        .isZero();
    service.get("/findings", Tokens.operator(carrier)).problem(403, "forbidden");
    service
        .get("/operators/" + carrier + "/findings", Tokens.operator(register.operator()))
        .problem(403, "forbidden");
  }

  private String leased(
      String lessor, String lessee, String from, @Nullable String until, Map<String, ?> more) {
    String lease = "LS-%016X".formatted(LEASES.incrementAndGet());
    register.arrives(
        "io.qinggui.operator.lease-recorded.v1",
        lessor,
        lease(lease, lessor, lessee, from, until, more));
    return lease;
  }

  private static Map<String, Object> lease(
      String lease,
      String lessor,
      String lessee,
      String from,
      @Nullable String until,
      Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("operatorId", lessor);
    body.put("leaseId", lease);
    body.put("leaseNumber", "N-" + lease);
    body.put("lesseeId", lessee);
    body.put("resource", "IP_PREFIX");
    body.put("identifier", "172.16.0.0/12");
    body.put("province", "33");
    body.put("service", "IDC");
    body.put("purpose", "OPERATE_SERVICE");
    body.put("from", from);
    if (until != null) {
      body.put("until", until);
    }
    body.putAll(more);
    return body;
  }

  private void turnTo(String day) {
    now = Beijing.startOf(LocalDate.parse(day));
  }

  /** What was told of an operator's violations, once everything up to now was looked at. */
  private List<String> told(String operatorId) {
    await().atMost(Duration.ofSeconds(30)).until(this::isLookedAt);
    return register
        .events(operatorId)
        .map(it -> it.get("type").asString())
        .filter(it -> it.contains("violation") || it.contains("finding"))
        .toList();
  }

  private String lastRecorded(String operatorId) {
    return register
        .events(operatorId)
        .map(it -> it.get("recordedAt").asString())
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private boolean isLookedAt() {
    Map<String, Long> looked = service.bean(ConsumerStore.class).progress("violation-finder");
    return looked.getOrDefault("date", 0L) == Beijing.dateOf(now).toEpochDay()
        && looked.getOrDefault("position", -1L) == service.bean(Ledger.class).head();
  }

  private Answer findings(String operatorId, String day, String knownAt) {
    return service
        .get(
            "/operators/"
                + operatorId
                + "/findings?validAt="
                + day
                + "T12:00:00%2B08:00"
                + (knownAt.isEmpty() ? "" : "&knownAt=" + knownAt),
            Tokens.auditor())
        .ok();
  }

  private List<JsonNode> items(String operatorId, String day) {
    return findings(operatorId, day, "").json().path("items").valueStream().toList();
  }

  private JsonNode only(String operatorId, String day) {
    List<JsonNode> items = items(operatorId, day);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }
}
