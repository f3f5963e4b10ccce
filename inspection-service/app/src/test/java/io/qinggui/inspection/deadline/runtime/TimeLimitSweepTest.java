package io.qinggui.inspection.deadline.runtime;

import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.InspectionServiceApplication;
import io.qinggui.inspection.Registrations;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteLicenseFact;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.inspection.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.testkit.RunningService;
import io.qinggui.platform.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service of whose days a test disposes; nothing looks by itself. */
class TimeLimitSweepTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 2);
  private static final int DAYS_TO_REPLY = 30;

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Beijing.startOf(FIRST_DAY));
  private static final RunningService SERVICE =
      RunningService.start(
          () -> Objects.requireNonNull(NOW.get()),
          InspectionServiceApplication.class,
          "inspection",
          "--qinggui.inspection.time-limit.enabled=false");
  private static final String GANSU = Tokens.administration("62");

  private final TimeLimitSweep sweep = SERVICE.context().getBean(TimeLimitSweep.class);

  @AfterAll
  static void close() {
    SERVICE.context().close();
  }

  @BeforeEach
  void look() {
    assertThat(sweep.run()).isTrue();
  }

  @Test
  void a_last_day_is_told_of_on_the_day_after_it_and_once() {
    LocalDate received = today();
    String complaint = complaint(received);
    LocalDate dueOn = received.plusDays(DAYS_TO_REPLY);

    assertThat(toldOn(dueOn, complaint)).isEmpty();
    assertThat(toldOn(dueOn.plusDays(1), complaint)).containsExactly("COMPLAINT_REPLY 62 " + dueOn);
    assertThat(toldOn(dueOn.plusDays(2), complaint)).isEmpty();
  }

  @Test
  void what_was_done_on_its_last_day_is_not_told_of() {
    String complaint = complaint(today());
    turnTo(today().plusDays(DAYS_TO_REPLY));
    reply(complaint, today());

    assertThat(toldOn(today().plusDays(1), complaint)).isEmpty();
  }

  @Test
  void what_passed_while_nothing_looked_is_told_of_though_it_is_done_by_now() {
    LocalDate received = today();
    String complaint = complaint(received);
    turnTo(received.plusDays(DAYS_TO_REPLY + 20));
    reply(complaint, today());

    assertThat(toldOn(today(), complaint))
        .containsExactly("COMPLAINT_REPLY 62 " + received.plusDays(DAYS_TO_REPLY));
  }

  @Test
  void a_fact_that_comes_late_is_told_of_at_once() {
    LocalDate received = today();
    turnTo(received.plusDays(DAYS_TO_REPLY + 5));
    assertThat(sweep.run()).isTrue();
    String complaint = complaint(received);

    assertThat(toldOn(today(), complaint))
        .containsExactly("COMPLAINT_REPLY 62 " + received.plusDays(DAYS_TO_REPLY));
    assertThat(toldOn(today(), complaint)).isEmpty();
  }

  @Test
  void what_passed_before_the_first_look_is_told_of_to_nobody() {
    String complaint = complaint(FIRST_DAY.minusDays(DAYS_TO_REPLY + 1));

    assertThat(toldOn(today().plusDays(1), complaint)).isEmpty();
  }

  @Test
  void a_rectification_is_told_of_when_it_was_complete_too_late() {
    LocalDate dueOn = today().plusDays(10);
    String inTime = ordered(dueOn);
    String late = ordered(dueOn);
    turnTo(dueOn.plusDays(5));
    complete(inTime, dueOn);
    complete(late, dueOn.plusDays(5));

    assertThat(toldOn(today(), inTime)).isEmpty();
    assertThat(told(late)).containsExactly("RECTIFICATION 62 " + dueOn);
  }

  @Test
  void reports_of_quarters_and_of_years_are_told_of() {
    String number = register();
    LocalDate dueOn = LocalDate.of(today().getYear() + 1, 3, 31);
    String quarter = dueOn.getYear() + "Q1 62";
    String year = number + "/" + (dueOn.getYear() - 1);

    assertThat(toldOn(dueOn, quarter)).isEmpty();
    assertThat(told(year)).isEmpty();
    assertThat(toldOn(dueOn.plusDays(1), quarter)).containsExactly("QUARTERLY_REPORT 62 " + dueOn);
    assertThat(told(year)).containsExactly("ANNUAL_REPORT 62 " + dueOn);
  }

  private static LocalDate today() {
    return Beijing.dateOf(Objects.requireNonNull(NOW.get()));
  }

  private static void turnTo(LocalDate day) {
    NOW.set(Beijing.startOf(day).plus(Duration.ofHours(12)));
  }

  /** What is told of one thing by looking on a day, and was not before. */
  private List<String> toldOn(LocalDate day, String thing) {
    List<String> before = told(thing);
    turnTo(day);
    assertThat(sweep.run()).isTrue();
    List<String> after = told(thing);
    return after.subList(before.size(), after.size());
  }

  /**
   * All that is told of one thing.
   *
   * @param thing its id, or where it is
   */
  private static List<String> told(String thing) {
    String id = thing.startsWith("/") ? thing.substring(thing.lastIndexOf('/') + 1) : thing;
    EventCatalog<InspectionEvent> catalog = EventCatalog.of(InspectionEvent.class);
    return SERVICE.ledger().read(0, 10_000).stream()
        .map(it -> catalog.read(it).event())
        .filter(TimeLimitPassed.class::isInstance)
        .map(TimeLimitPassed.class::cast)
        .filter(it -> it.id().equals(id))
        .map(it -> it.what() + " " + it.authority() + " " + it.on())
        .toList();
  }

  private static String complaint(LocalDate receivedOn) {
    return SERVICE
        .api()
        .post(
            GANSU,
            "/api/v1/complaints",
            json(
                "{'province': '62', 'channel': 'WEB', 'receivedOn': '%s',"
                    + " 'about': {'operatorId': '%s'}, 'kind': 'UNLICENSED', 'text': '无证'}",
                receivedOn, newUscc()))
        .created()
        .header("Location");
  }

  private static void reply(String complaint, LocalDate on) {
    post(complaint + "/acceptance", json("{'acceptedOn': '%s'}", on));
    post(complaint + "/reply", json("{'repliedOn': '%s', 'text': '已处理'}", on));
  }

  private static String ordered(LocalDate dueOn) {
    String opened =
        SERVICE
            .api()
            .post(
                GANSU,
                "/api/v1/cases",
                json(
                    "{'operatorId': '%s', 'kind': 'OUT_OF_REGION', 'province': '62',"
                        + " 'source': 'SURVEY', 'foundOn': '%s', 'evidence': '记录'}",
                    newUscc(), today()))
            .created()
            .header("Location");
    post(opened + "/confirmation", json("{'confirmedOn': '%s'}", today()));
    post(
        opened + "/rectification-order",
        json("{'orderedOn': '%s', 'dueOn': '%s'}", today(), dueOn));
    return opened;
  }

  private static String register() {
    LicenseFactNoted fact =
        Registrations.of(newUscc(), "62", today().toString(), today().plusYears(5).toString());
    var unused =
        SERVICE
            .context()
            .getBeanProvider(AxonCommands.class)
            .getObject()
            .send(new NoteLicenseFact(fact), CommandContext.causedBy("test", fact.eventId()));
    return String.valueOf(fact.data().get("licenseNumber"));
  }

  private static void complete(String opened, LocalDate on) {
    post(opened + "/rectification", json("{'completedOn': '%s'}", on));
  }

  private static void post(String path, String body) {
    var unused = SERVICE.api().post(GANSU, path, body).created();
  }
}
