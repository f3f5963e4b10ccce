package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.Examples;
import io.qinggui.license.announcement.AnnouncementDecider;
import io.qinggui.license.application.ApplicationDecider;
import io.qinggui.license.application.TimeLimitDecider;
import io.qinggui.license.application.runtime.TimeLimits;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationCommand.Accept;
import io.qinggui.license.language.ApplicationCommand.Submit;
import io.qinggui.license.language.ApplicationCommand.Withdraw;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.language.TimeLimitCommand;
import io.qinggui.license.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.notedfact.NotedFactDecider;
import io.qinggui.license.number.LicenseNumberDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dates pass by a simulated clock. */
class SweepTest {

  private volatile Instant now = Instant.parse("2017-03-31T04:00:00Z");
  private final MemoryLedger ledger = new MemoryLedger("license", () -> now);
  private final MemoryConsumerStore consumers = new MemoryConsumerStore();
  private final EventCatalog<LicenseServiceEvent> catalog =
      EventCatalog.of(LicenseServiceEvent.class);
  private final Set<String> open = new LinkedHashSet<>();
  private final Instance one = new Instance();

  /** One instance of the service over the shared ledger. */
  private final class Instance implements AutoCloseable {

    private final AxonCommands<LicenseServiceEvent> commands =
        AxonCommands.over(ledger, catalog, all());
    private final Standings standings =
        new Standings(new OperatorFiles(ledger, catalog, 100), new LawBook(ledger, catalog));
    private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
    private final ProjectionRunner runner =
        ProjectionRunner.start(
            new BoundariesProjection(catalog, standings, database),
            ledger,
            new MemoryConsumerStore(),
            database,
            () -> now);
    private final BoundedAnnouncer crew =
        new BoundedAnnouncer(new Announcing(ledger, standings, commands)::announce);
    private final Boundaries boundaries =
        new Boundaries(database, standings, (operator, license) -> false);

    Sweep sweep(MemoryConsumerStore kept) {
      return new Sweep(ledger, runner, boundaries, kept, crew, limits(), () -> now);
    }

    /** The open applications are those that the test has handed in. */
    private TimeLimits limits() {
      return new TimeLimits(
          ledger,
          catalog,
          commands,
          new LawBook(ledger, catalog),
          new Calendars(ledger, catalog),
          position -> List.copyOf(open));
    }

    Announcer announcer(MemoryConsumerStore kept) {
      return new Announcer(
          ledger,
          catalog,
          standings,
          kept,
          boundaries,
          runner,
          crew,
          () -> now,
          new QuietPeriod(Duration.ZERO),
          limits());
    }

    @Override
    public void close() {
      runner.close();
      commands.close();
    }
  }

  @AfterEach
  void close() {
    one.close();
  }

  @Test
  void a_boundary_is_announced_once_when_its_date_has_come() {
    String operator = running(1);
    one.announcer(consumers).step();
    assertThat(one.sweep(consumers).run()).isTrue();
    assertThat(announced(operator)).doesNotContain("2017-04-01");
    now = Instant.parse("2017-03-31T16:00:00Z");
    assertThat(one.sweep(consumers).run()).isTrue();
    assertThat(announced(operator)).endsWith("2017-04-01").doesNotHaveDuplicates();
    long head = ledger.head();
    now = Instant.parse("2017-05-01T00:00:00Z");
    assertThat(one.sweep(consumers).run()).isTrue();
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void after_an_outage_each_boundary_is_announced_with_its_own_date_at_the_true_time() {
    String operator = running(1);
    one.announcer(consumers).step();
    one.sweep(consumers).run();
    now = Instant.parse("2030-06-01T00:00:00Z");
    one.sweep(consumers).run();
    assertThat(announced(operator)).endsWith("2017-04-01", "2030-05-01").doesNotHaveDuplicates();
    assertThat(changes(operator).getLast().recordedAt()).isAfterOrEqualTo(now);
  }

  @Test
  void boundaries_passed_before_their_facts_were_recorded_are_announced_as_well() {
    now = Instant.parse("2018-02-01T00:00:00Z");
    String operator = running(1);
    one.announcer(consumers).step();
    assertThat(announced(operator)).contains("2014-05-01", "2017-04-01").isSorted();
  }

  @Test
  void two_instances_that_sweep_at_once_announce_once() throws Exception {
    List<String> operators = IntStream.range(1, 31).mapToObj(this::running).toList();
    one.sweep(consumers).run();
    now = Instant.parse("2017-04-02T00:00:00Z");
    try (Instance other = new Instance();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      MemoryConsumerStore others = new MemoryConsumerStore();
      others.advance(Sweep.CONSUMER, consumers.progress(Sweep.CONSUMER));
      var first = threads.submit(() -> one.sweep(consumers).run());
      var second = threads.submit(() -> other.sweep(others).run());
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    }
    assertThat(operators)
        .allSatisfy(
            each -> assertThat(announced(each)).contains("2017-04-01").doesNotHaveDuplicates());
  }

  @Test
  void whose_clock_lags_looks_at_its_own_midnight_itself() {
    String early = running(1);
    Sweep behind = one.sweep(consumers);
    assertThat(behind.run()).isTrue();
    now = Instant.parse("2017-03-31T16:00:00Z");
    assertThat(one.sweep(consumers).run()).isTrue();
    now = Instant.parse("2017-03-31T15:59:59Z");
    String late = running(2);
    one.announcer(consumers).step();
    assertThat(announced(late)).doesNotContain("2017-04-01");
    now = Instant.parse("2017-03-31T16:00:00Z");
    assertThat(behind.run()).isTrue();
    assertThat(announced(early)).endsWith("2017-04-01").doesNotHaveDuplicates();
    assertThat(announced(late)).endsWith("2017-04-01").doesNotHaveDuplicates();
  }

  @Test
  void whoever_starts_after_both_were_killed_looks_at_the_last_day_again() {
    one.sweep(consumers).run();
    now = Instant.parse("2017-03-31T16:00:00Z");
    assertThat(one.sweep(consumers).run()).isTrue();
    now = Instant.parse("2017-03-31T15:59:59Z");
    String operator = running(1);
    one.announcer(consumers).step();
    now = Instant.parse("2017-03-31T16:00:01Z");
    one.announcer(consumers).step();
    assertThat(one.sweep(consumers).run()).isTrue();
    assertThat(announced(operator)).endsWith("2017-04-01").doesNotHaveDuplicates();
  }

  @Test
  void a_clock_that_was_far_ahead_keeps_nobody_from_looking() {
    String operator = running(1);
    consumers.advance(Sweep.CONSUMER, Map.of("date", LocalDate.parse("2031-01-01").toEpochDay()));
    Sweep sweep = one.sweep(consumers);
    assertThat(sweep.run()).isTrue();
    now = Instant.parse("2017-03-31T16:00:00Z");
    assertThat(sweep.run()).isTrue();
    assertThat(announced(operator)).endsWith("2017-04-01").doesNotHaveDuplicates();
    assertThat(consumers.progress(Sweep.CONSUMER))
        .containsEntry("date", LocalDate.parse("2017-04-01").toEpochDay());
  }

  @Test
  void a_clock_that_has_been_put_back_looks_again() {
    String operator = running(1);
    Sweep sweep = one.sweep(consumers);
    assertThat(sweep.run()).isTrue();
    now = Instant.parse("2031-01-01T00:00:00Z");
    running(2);
    assertThat(sweep.run()).isTrue();
    now = Instant.parse("2017-03-31T04:00:00Z");
    assertThat(sweep.run()).isTrue();
    String late = running(3);
    one.announcer(consumers).step();
    now = Instant.parse("2017-04-01T04:00:00Z");
    assertThat(sweep.run()).isTrue();
    assertThat(announced(operator)).contains("2017-04-01");
    assertThat(announced(late)).endsWith("2017-04-01").doesNotHaveDuplicates();
  }

  @Test
  void whoever_lost_its_progress_looks_again_and_announces_nothing_twice() {
    String operator = running(1);
    one.announcer(consumers).step();
    long head = ledger.head();
    one.announcer(new MemoryConsumerStore()).step();
    assertThat(ledger.head()).isEqualTo(head);
    assertThat(announced(operator)).isNotEmpty();
  }

  @Test
  void what_a_predecessor_got_is_announced_of_its_successor() {
    String predecessor = running(1);
    String successor = running(2);
    merge(predecessor, successor, "2017-02-01");
    one.announcer(consumers).step();
    assertThat(announced(successor)).doesNotContain("2017-03-15");
    send("listed", new NoteFact(Examples.listed(predecessor, "2017-03-15", 9)));
    one.announcer(consumers).step();
    assertThat(announced(successor)).endsWith("2017-03-15");
  }

  @Test
  void a_boundary_that_came_from_a_predecessor_is_announced_when_its_date_has_come() {
    String predecessor = running(1);
    String successor = running(2);
    merge(predecessor, successor, "2017-02-01");
    one.announcer(consumers).step();
    one.sweep(consumers).run();
    send("listed", new NoteFact(Examples.listed(predecessor, "2017-05-10", 9)));
    one.announcer(consumers).step();
    now = Instant.parse("2017-05-09T15:59:00Z");
    assertThat(one.sweep(consumers).run()).isTrue();
    assertThat(announced(successor)).doesNotContain("2017-05-10");
    now = Instant.parse("2017-05-09T16:00:00Z");
    assertThat(one.sweep(consumers).run()).isTrue();
    assertThat(announced(successor)).endsWith("2017-05-10").doesNotHaveDuplicates();
  }

  @Test
  void a_time_limit_that_passes_is_announced_once_on_the_day_after_it() {
    now = Instant.parse("2017-06-05T01:00:00Z");
    submit("AP-1", "2017-06-05");
    one.announcer(consumers).step();
    one.sweep(consumers).run();
    at("2017-06-12").run();
    assertThat(passed("AP-1")).isEmpty();
    at("2017-06-13").run();
    assertThat(passed("AP-1")).containsExactly("APPLICATION_ACCEPTANCE 2017-06-12");
    long head = ledger.head();
    at("2017-06-14").run();
    one.announcer(consumers).step();
    one.announcer(new MemoryConsumerStore()).step();
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void who_acts_on_the_last_day_has_acted_in_time() {
    now = Instant.parse("2017-06-05T01:00:00Z");
    submit("AP-1", "2017-06-05");
    one.sweep(consumers).run();
    now = Instant.parse("2017-06-12T01:00:00Z");
    accept("AP-1", "2017-06-12");
    one.announcer(consumers).step();
    at("2017-08-11").run();
    assertThat(passed("AP-1")).isEmpty();
    at("2017-08-12").run();
    assertThat(passed("AP-1")).containsExactly("APPLICATION_DECISION 2017-08-11");
  }

  @Test
  void after_an_outage_each_limit_is_announced_with_its_own_day() {
    now = Instant.parse("2017-06-05T01:00:00Z");
    submit("AP-1", "2017-06-05");
    one.announcer(consumers).step();
    one.sweep(consumers).run();
    now = Instant.parse("2017-06-20T01:00:00Z");
    accept("AP-1", "2017-06-20");
    at("2018-06-20").run();
    assertThat(passed("AP-1"))
        .containsExactly("APPLICATION_ACCEPTANCE 2017-06-12", "APPLICATION_DECISION 2017-08-19");
    assertThat(limits("AP-1").getLast().legalDate()).isEqualTo(LocalDate.parse("2017-08-20"));
    assertThat(limits("AP-1").getLast().recordedAt()).isAfterOrEqualTo(now);
  }

  @Test
  void what_ended_late_while_nobody_looked_had_passed_all_the_same() {
    now = Instant.parse("2017-06-13T01:00:00Z");
    submit("AP-1", "2017-06-05");
    withdraw("AP-1", "2017-06-13");
    submit("AP-2", "2017-06-05");
    withdraw("AP-2", "2017-06-12");
    open.clear();
    one.announcer(consumers).step();
    assertThat(passed("AP-1")).containsExactly("APPLICATION_ACCEPTANCE 2017-06-12");
    assertThat(passed("AP-2")).isEmpty();
  }

  @Test
  void two_instances_announce_a_passed_limit_once() throws Exception {
    now = Instant.parse("2017-06-05T01:00:00Z");
    IntStream.range(0, 30).forEach(it -> submit("AP-" + it, "2017-06-05"));
    one.sweep(consumers).run();
    now = Instant.parse("2017-06-13T01:00:00Z");
    try (Instance other = new Instance();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      MemoryConsumerStore others = new MemoryConsumerStore();
      others.advance(Sweep.CONSUMER, consumers.progress(Sweep.CONSUMER));
      var first = threads.submit(() -> one.sweep(consumers).run());
      var second = threads.submit(() -> other.sweep(others).run());
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    }
    assertThat(open).hasSize(30).allSatisfy(it -> assertThat(passed(it)).hasSize(1));
  }

  /** A sweep at the beginning of a day in Beijing. */
  private Sweep at(String date) {
    now = LocalDate.parse(date).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    return one.sweep(consumers);
  }

  private void submit(String id, String on) {
    LocalDate date = LocalDate.parse(on);
    open.add(id);
    send(
        "submit-" + id,
        new Submit(
            id,
            Filer.ofMinistry(),
            ApplicationKind.NEW_LICENSE,
            "OP-0000000000000009",
            "33",
            null,
            null,
            List.of(new Grant("IDC", List.of("33"), false)),
            null,
            date,
            date));
  }

  private void accept(String id, String on) {
    LocalDate date = LocalDate.parse(on);
    send("accept-" + id, new Accept(id, Filer.ofMinistry(), date, date));
  }

  private void withdraw(String id, String on) {
    LocalDate date = LocalDate.parse(on);
    send("withdraw-" + id, new Withdraw(id, Filer.ofMinistry(), date, date));
  }

  private List<String> passed(String id) {
    return limits(id).stream()
        .map(it -> (TimeLimitPassed) catalog.read(it).event())
        .map(it -> it.what() + " " + it.on())
        .toList();
  }

  private List<LedgerEvent> limits(String id) {
    return ledger.readStream("time-limit/" + id, 0);
  }

  private void merge(String predecessor, String successor, String effectiveOn) {
    Examples.merged(predecessor, successor, effectiveOn, 8)
        .forEach(it -> send("merger-" + it.operatorId(), new NoteFact(it)));
  }

  /** An operator with an old IDC license that runs a CDN, committed to nothing. */
  private String running(int number) {
    String operator = "OP-%016X".formatted(number);
    send("register-" + number, Examples.register(operator, "浙B1-2014%04d".formatted(number)));
    send("running-" + number, new NoteFact(Examples.running(operator, number)));
    return operator;
  }

  private void send(String id, Command command) {
    var unused = one.commands.send(command, CommandContext.causedBy("test", id));
  }

  private List<String> announced(String operator) {
    return changes(operator).stream().map(LedgerEvent::legalDate).map(LocalDate::toString).toList();
  }

  private List<LedgerEvent> changes(String operator) {
    return ledger.readStream("announcement/" + operator, 0);
  }

  private static List<DeciderBinding<?, ? extends LicenseServiceEvent, ?>> all() {
    return List.of(
        new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license"),
        new DeciderBinding<>(
            LicenseNumberCommand.class, new LicenseNumberDecider(), "license-number"),
        new DeciderBinding<>(StandingCommand.class, new NotedFactDecider(), "standing"),
        new DeciderBinding<>(AnnouncementCommand.class, new AnnouncementDecider(), "announcement"),
        new DeciderBinding<>(TimeLimitCommand.class, new TimeLimitDecider(), "time-limit"),
        new DeciderBinding<>(ApplicationCommand.class, new ApplicationDecider(), "application"));
  }
}
