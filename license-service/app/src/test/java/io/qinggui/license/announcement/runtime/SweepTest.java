package io.qinggui.license.announcement.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.Examples;
import io.qinggui.license.announcement.AnnouncementDecider;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.notedfact.NotedFactDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
      return new Sweep(ledger, runner, boundaries, kept, crew, () -> now);
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
          new QuietPeriod(Duration.ZERO));
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
        new DeciderBinding<>(StandingCommand.class, new NotedFactDecider(), "standing"),
        new DeciderBinding<>(AnnouncementCommand.class, new AnnouncementDecider(), "announcement"));
  }
}
