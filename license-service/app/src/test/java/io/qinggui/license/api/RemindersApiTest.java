package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Deadlines of applications and renewals are reminded of, as the list of deadlines has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersApiTest {

  private static final String ISSUER = Tokens.administration("33");
  private static final List<?> CDN = List.of(Map.of("service", "CDN", "provinces", List.of("33")));

  private volatile Instant now = Beijing.startOf(LocalDate.of(2018, 2, 1));
  private Service service;
  private Register register;

  @BeforeAll
  void start() {
    service =
        Service.start(
            () -> now,
            "--qinggui.license.reminder.enabled=true",
            "--qinggui.license.reminder.every=20ms");
    register = new Register(service);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  /** Days only go on, so that all of it is one story. */
  @Test
  void what_is_to_be_done_is_reminded_of_until_it_is_done() {
    String applicant = register.operator();
    String id = submitted(applicant, Map.of("kind", "NEW_LICENSE", "grants", CDN), "2018-02-01");
    assertThat(told(applicant))
        .as("five working days from a Thursday")
        .containsExactly("APPLICATION_ACCEPTANCE 2018-02-08 in 7 of " + id);
    turnTo("2018-02-07");
    assertThat(told(applicant)).last().isEqualTo("APPLICATION_ACCEPTANCE 2018-02-08 in 1 of " + id);

    step(id, "acceptance", Map.of("acceptedOn", "2018-02-07"));
    assertThat(told(applicant)).last().isEqualTo("APPLICATION_DECISION 2018-04-08 in 60 of " + id);
    turnTo("2018-02-10");
    step(id, "supplement-request", Map.of("requestedOn", "2018-02-10", "missing", List.of("章程")));
    turnTo("2018-03-10");
    assertThat(told(applicant)).as("while the clock stands still").hasSize(3);
    step(id, "supplement", Map.of("suppliedOn", "2018-03-10"));
    assertThat(told(applicant)).last().isEqualTo("APPLICATION_DECISION 2018-05-06 in 57 of " + id);
    turnTo("2018-04-06");
    assertThat(told(applicant)).last().isEqualTo("APPLICATION_DECISION 2018-05-06 in 30 of " + id);
    step(id, "refusal", Map.of("decidedOn", "2018-04-06", "grounds", List.of("材料不实")));
    turnTo("2018-05-05");
    assertThat(told(applicant)).as("once it is decided").hasSize(5);

    renewal();
    workingDays();
  }

  private void renewal() {
    String holder = register.operator();
    String number = register.registered(holder, "2013-10-01", "2018-09-30", "IDC");
    String due = "RENEWAL_DUE 2018-07-02 in ";
    assertThat(told(holder)).containsExactly(due + "58 of " + number);
    turnTo("2018-06-02");
    assertThat(told(holder)).last().isEqualTo(due + "30 of " + number);
    String id = submitted(holder, Map.of("kind", "RENEWAL", "licenseNumber", number), "2018-06-02");
    step(id, "acceptance", Map.of("acceptedOn", "2018-06-02"));
    turnTo("2018-06-25");
    assertThat(told(holder)).as("once it is applied for").noneMatch(it -> it.startsWith(due + "7"));
    turnTo("2018-06-26");
    step(id, "refusal", Map.of("decidedOn", "2018-06-26", "grounds", List.of("材料不实")));
    assertThat(told(holder)).last().isEqualTo(due + "6 of " + number);
  }

  private void workingDays() {
    turnTo("2018-09-25");
    String applicant = register.operator();
    String id = submitted(applicant, Map.of("kind", "NEW_LICENSE", "grants", CDN), "2018-09-25");
    assertThat(told(applicant)).containsExactly("APPLICATION_ACCEPTANCE 2018-10-02 in 7 of " + id);
    List<String> holidays =
        LocalDate.parse("2018-10-01")
            .datesUntil(LocalDate.parse("2018-10-08"))
            .map(LocalDate::toString)
            .toList();
    Map<String, Object> calendar =
        Map.of("year", 2018, "holidays", holidays, "workingWeekends", List.of(), "basis", "国办发明电");
    service.post("/calendars", Tokens.miit(), calendar).created();
    assertThat(told(applicant))
        .last()
        .isEqualTo("APPLICATION_ACCEPTANCE 2018-10-09 in 14 of " + id);
  }

  private String submitted(String operator, Map<String, ?> more, String on) {
    Map<String, Object> body = new HashMap<>(more);
    body.putAll(Map.of("operatorId", operator, "issuer", "33", "submittedOn", on));
    return service.post("/applications", ISSUER, body).created().at("/applicationId");
  }

  private void step(String id, String step, Map<String, ?> body) {
    service.post("/applications/" + id + "/" + step, ISSUER, body).created();
  }

  private void turnTo(String day) {
    now = Beijing.startOf(LocalDate.parse(day));
  }

  /** What an operator's history has, once everything up to now was looked at. */
  private List<String> told(String operator) {
    await().atMost(Duration.ofSeconds(30)).until(this::isLookedAt);
    return service
        .get("/operators/" + operator + "/history?limit=500", Tokens.miit())
        .ok()
        .json()
        .get("items")
        .valueStream()
        .filter(it -> it.at("/type").asString().equals("io.qinggui.license.deadline-approaching"))
        .map(it -> it.get("data"))
        .map(RemindersApiTest::text)
        .toList();
  }

  private boolean isLookedAt() {
    Map<String, Long> looked = service.bean(ConsumerStore.class).progress("deadline-reminder");
    return looked.getOrDefault("date", 0L) == Beijing.dateOf(now).toEpochDay()
        && looked.getOrDefault("position", -1L) == service.bean(Ledger.class).head();
  }

  private static String text(JsonNode told) {
    JsonNode item =
        told.has("licenseNumber") ? told.get("licenseNumber") : told.get("applicationId");
    return told.get("what").asString()
        + " "
        + told.get("on").asString()
        + " in "
        + told.get("daysLeft").asInt()
        + (item == null ? "" : " of " + item.asString());
  }
}
