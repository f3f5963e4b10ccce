package io.qinggui.license.standing.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.notedfact.NotedFactDecider;
import io.qinggui.license.rulebook.RulebookDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorFilesTest {

  private static final String OPERATOR = "OP-0000000000000001";

  private final MemoryLedger ledger = new MemoryLedger("license");
  private final EventCatalog<LicenseServiceEvent> catalog =
      EventCatalog.of(LicenseServiceEvent.class);
  private final AxonCommands<LicenseServiceEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license"),
              new DeciderBinding<>(RulebookCommand.class, new RulebookDecider(), "rulebook"),
              new DeciderBinding<>(StandingCommand.class, new NotedFactDecider(), "standing")));
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
