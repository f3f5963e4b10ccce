package io.qinggui.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.web.LogKeys;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What is seen of commands. */
class CommandMetersTest {

  private static final CommandContext CONTEXT = CommandContext.causedBy("policy", "event-1");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CommandMeters meters = new CommandMeters();

  private record Write() implements Command {
    @Override
    public String stream() {
      return "diary";
    }
  }

  @BeforeEach
  void given_a_registry() {
    meters.bindTo(registry);
  }

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void commands_are_counted_by_type_and_outcome() {
    send(() -> new Outcome.DryRun<>(List.of()));
    send(() -> new Outcome.Applied<>(List.of(), 1, 0, true));
    send(() -> new Outcome.Applied<>(List.of(), 1, 0, false));
    send(() -> new Outcome.Applied<>(List.of(), 1, 0, false));

    assertThat(count("dry-run")).isEqualTo(1);
    assertThat(count("repeated")).isEqualTo(1);
    assertThat(count("unchanged")).isEqualTo(2);
  }

  @Test
  void what_fails_is_counted_by_its_kind_and_thrown_on() {
    failing(new CommandRejectedException(Rejection.conflict("taken", Map.of())));
    failing(new LedgerUnavailableException("away"));
    failing(new IllegalStateException("a fault"));

    assertThat(count("refused")).isEqualTo(1);
    assertThat(count("unavailable")).isEqualTo(1);
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void what_is_logged_meanwhile_has_the_id_of_the_command() {
    AtomicReference<String> meanwhile = new AtomicReference<>();
    MDC.put(LogKeys.COMMAND_ID, "of the request");

    send(
        () -> {
          meanwhile.set(MDC.get(LogKeys.COMMAND_ID));
          return new Outcome.DryRun<>(List.of());
        });

    assertThat(meanwhile).hasValue("policy:event-1");
    assertThat(MDC.get(LogKeys.COMMAND_ID)).isEqualTo("of the request");
  }

  private void send(Supplier<Outcome<DomainEvent>> sending) {
    Outcome<DomainEvent> unused = meters.around(new Write(), CONTEXT, it -> sending.get());
  }

  private void failing(RuntimeException failure) {
    assertThatThrownBy(
            () ->
                send(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  private long count(String outcome) {
    return registry
        .get("qinggui.commands")
        .tag("type", "Write")
        .tag("outcome", outcome)
        .timer()
        .count();
  }
}
