package io.qinggui.license.standing.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.finding.FindingDecider;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.notedfact.NotedFactDecider;
import io.qinggui.license.number.LicenseNumberDecider;
import io.qinggui.license.rulebook.RulebookDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.standing.runtime.Standings.Assessed;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.MemoryLedger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorFilesTest {

  private static final String OPERATOR = "OP-0000000000000001";
  private static final String SUCCESSOR = "OP-0000000000000002";

  private final MemoryLedger ledger = new MemoryLedger("license");
  private final EventCatalog<LicenseServiceEvent> catalog =
      EventCatalog.of(LicenseServiceEvent.class);
  private final AxonCommands<LicenseServiceEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license"),
              new DeciderBinding<>(
                  LicenseNumberCommand.class, new LicenseNumberDecider(), "license-number"),
              new DeciderBinding<>(RulebookCommand.class, new RulebookDecider(), "rulebook"),
              new DeciderBinding<>(StandingCommand.class, new NotedFactDecider(), "standing"),
              new DeciderBinding<>(TellFindings.class, new FindingDecider(), "finding")));
  private final AtomicInteger looks = new AtomicInteger();
  private final Ledger watched = watched();
  private final Standings standings =
      new Standings(new OperatorFiles(watched, catalog, 100), new LawBook(watched, catalog));

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void while_the_ledger_has_not_grown_a_question_does_not_look_into_it_again() {
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    assertThat(known(OPERATOR)).isEqualTo(1);
    looks.set(0);
    assertThat(known(OPERATOR)).isEqualTo(1);
    assertThat(looks).hasValue(0);
  }

  @Test
  void whoever_is_gone_over_in_passing_is_not_kept() {
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    assertThat(passed(OPERATOR)).isEqualTo(1);
    looks.set(0);
    assertThat(passed(OPERATOR)).isEqualTo(1);
    assertThat(looks).hasPositiveValue();
  }

  @Test
  void whoever_is_kept_stays_so_when_it_is_gone_over_in_passing() {
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    assertThat(known(OPERATOR)).isEqualTo(1);
    looks.set(0);
    assertThat(passed(OPERATOR)).isEqualTo(1);
    assertThat(known(OPERATOR)).isEqualTo(1);
    assertThat(looks).hasValue(0);
  }

  @Test
  void in_passing_an_operator_has_what_was_known_at_the_moment_and_what_is_of_its_predecessors() {
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    Examples.merged(OPERATOR, SUCCESSOR, "2018-01-01", 1)
        .forEach(it -> send("merger-" + it.operatorId(), new NoteFact(it)));
    Instant before = ledger.closedTimestamp();
    send("listed", new NoteFact(Examples.listed(OPERATOR, "2017-05-01", 3)));
    assertThat(standings.factsInPassing(SUCCESSOR, Instant.MAX).inheritance())
        .usingRecursiveComparison()
        .isEqualTo(standings.factsKnownAt(SUCCESSOR, Instant.MAX).inheritance());
    assertThat(cautioned(standings.factsInPassing(SUCCESSOR, Instant.MAX))).isTrue();
    assertThat(cautioned(standings.factsInPassing(SUCCESSOR, before))).isFalse();
  }

  private static boolean cautioned(OperatorFacts facts) {
    return Standing.of(facts, Rulebook.notice2017()).timeline().stream()
        .anyMatch(it -> it.has(Effect.CREDIT_CAUTION));
  }

  private int passed(String operatorId) {
    return standings.factsInPassing(operatorId, Instant.MAX).all().size();
  }

  @Test
  void what_was_recorded_a_moment_ago_counts_whoever_asked_before() {
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    assertThat(known(OPERATOR)).isEqualTo(1);
    send("report", new NoteFact(Examples.running(OPERATOR, 1)));
    assertThat(known(OPERATOR)).isEqualTo(2);
  }

  @Test
  void an_operator_about_whom_nothing_was_known_is_known_with_its_first_event() {
    assertThat(known(OPERATOR)).isZero();
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    assertThat(known(OPERATOR)).isEqualTo(1);
  }

  @Test
  void what_others_have_done_since_is_looked_through_once() {
    send("license", Examples.register(OPERATOR, "浙B1-20140001"));
    assertThat(known(OPERATOR)).isEqualTo(1);
    send("other", Examples.register("OP-0000000000000002", "浙B1-20140002"));
    assertThat(known(OPERATOR)).isEqualTo(1);
    looks.set(0);
    assertThat(known(OPERATOR)).isEqualTo(1);
    assertThat(looks).hasValue(0);
  }

  @Test
  void what_a_predecessor_got_since_counts_for_the_successor_whoever_asked_before() {
    merge();
    assertThat(cautions(SUCCESSOR)).isZero();
    send("listed", new NoteFact(Examples.listed(OPERATOR, "2018-06-01", 7)));
    assertThat(cautions(SUCCESSOR)).isEqualTo(1);
    assertThat(standings.now(SUCCESSOR).facts().inheritance()).hasSize(1);
  }

  @Test
  void an_answer_about_the_successor_knows_of_the_predecessor_what_was_known_then() {
    merge();
    Instant before = ledger.read(0, 100).getLast().recordedAt();
    send("listed", new NoteFact(Examples.listed(OPERATOR, "2018-06-01", 7)));
    assertThat(cautions(SUCCESSOR)).isEqualTo(1);
    assertThat(standings.knownAt(SUCCESSOR, before).timeline())
        .noneMatch(it -> it.has(Effect.CREDIT_CAUTION));
  }

  @Test
  void a_successors_standing_is_kept_while_nobody_behind_it_has_grown() {
    merge();
    var standing = standings.knownAt(SUCCESSOR, Instant.MAX);
    looks.set(0);
    assertThat(standings.knownAt(SUCCESSOR, Instant.MAX)).isSameAs(standing);
    assertThat(looks).hasValue(0);
    send("other", Examples.register("OP-0000000000000003", "浙B1-20140003"));
    assertThat(standings.knownAt(SUCCESSOR, Instant.MAX)).isSameAs(standing);
  }

  @Test
  void what_was_told_of_an_operator_leaves_its_standing_and_that_of_its_successor_as_they_are() {
    merge();
    Assessed own = standings.now(OPERATOR);
    Assessed successors = standings.now(SUCCESSOR);
    send("found", violation());
    Assessed ownNow = standings.now(OPERATOR);
    Assessed successorsNow = standings.now(SUCCESSOR);
    assertThat(ownNow.standing()).isSameAs(own.standing());
    assertThat(successorsNow.standing()).isSameAs(successors.standing());
    assertThat(ownNow.through()).isGreaterThan(own.through());
    assertThat(successorsNow.edition()).isNotEqualTo(successors.edition());
  }

  @Test
  void a_fact_that_comes_after_what_was_told_counts() {
    merge();
    send("found", violation());
    assertThat(cautions(SUCCESSOR)).isZero();
    send("listed", new NoteFact(Examples.listed(OPERATOR, "2018-06-01", 7)));
    assertThat(cautions(SUCCESSOR)).isEqualTo(1);
    assertThat(cautions(OPERATOR)).isEqualTo(1);
  }

  private static TellFindings violation() {
    LocalDate day = LocalDate.parse("2017-03-01");
    TellFindings.Found found =
        new TellFindings.Found(
            "UNLICENSED", "二(一)1", OPERATOR, null, "IDC", "33", day, null, List.of(), true, false);
    return new TellFindings(FindingSubject.ofOperator(OPERATOR, "SV-1"), List.of(found), day);
  }

  @Test
  void who_took_nobodys_place_costs_one_look_besides_that_at_the_law() {
    merge();
    assertThat(known(OPERATOR)).isPositive();
    send("other", Examples.register("OP-0000000000000003", "浙B1-20140003"));
    looks.set(0);
    assertThat(known(OPERATOR)).isPositive();
    assertThat(looks).hasValue(2);
  }

  @Test
  void another_fact_about_a_predecessor_makes_another_edition() {
    merge();
    String before = standings.now(SUCCESSOR).edition();
    long through = standings.now(SUCCESSOR).through();
    send("listed", new NoteFact(Examples.listed(OPERATOR, "2018-06-01", 7)));
    assertThat(standings.now(SUCCESSOR).edition()).isNotEqualTo(before);
    assertThat(standings.now(SUCCESSOR).through()).isEqualTo(through);
    assertThat(standings.now(OPERATOR).edition())
        .isEqualTo(Long.toString(standings.now(OPERATOR).through()));
  }

  @Test
  void what_burdens_an_operator_concerns_whoever_comes_after_it_and_nothing_else_does() {
    merge();
    NotedFact listed = Examples.listed(OPERATOR, "2018-06-01", 7);
    assertThat(standings.concernedBy(listed)).containsExactly(OPERATOR, SUCCESSOR);
    assertThat(standings.concernedBy(Examples.running(OPERATOR, 8))).containsExactly(OPERATOR);
    Examples.merged(SUCCESSOR, OPERATOR, "2018-03-01", 9)
        .forEach(it -> send("circle-" + it.operatorId(), new NoteFact(it)));
    assertThat(standings.concernedBy(listed)).containsExactly(OPERATOR, SUCCESSOR);
  }

  private void merge() {
    Examples.merged(OPERATOR, SUCCESSOR, "2018-02-01", 5)
        .forEach(it -> send("merger-" + it.operatorId(), new NoteFact(it)));
  }

  private long cautions(String operatorId) {
    return standings.knownAt(operatorId, Instant.MAX).timeline().stream()
        .filter(it -> it.has(Effect.CREDIT_CAUTION))
        .count();
  }

  private int known(String operatorId) {
    return standings.knownAt(operatorId, Instant.MAX).facts().all().size();
  }

  private void send(String id, Command command) {
    var unused = commands.send(command, CommandContext.causedBy("test", id));
  }

  /** The ledger, with the questions about subjects counted. */
  private Ledger watched() {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("readSubject")) {
                looks.incrementAndGet();
              }
              try {
                return method.invoke(ledger, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
