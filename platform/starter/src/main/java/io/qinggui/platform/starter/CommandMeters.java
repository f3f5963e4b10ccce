package io.qinggui.platform.starter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandObserver;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.command.StaleVersionException;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.web.LogKeys;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Commands by their type and what became of them; each line logged meanwhile has the id. */
final class CommandMeters implements CommandObserver, MeterBinder {

  private static final Duration[] OBJECTIVES = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2)
  };

  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
  private volatile @Nullable MeterRegistry registry;

  private record Kind(Class<?> type, String outcome) {}

  @Override
  public void bindTo(MeterRegistry boundTo) {
    registry = boundTo;
  }

  @Override
  public <E extends DomainEvent> Outcome<E> around(
      Command command, CommandContext context, Sending<E> sending) {
    long started = System.nanoTime();
    String before = MDC.get(LogKeys.COMMAND_ID);
    MDC.put(LogKeys.COMMAND_ID, context.commandId());
    String outcome = "failed";
    try {
      Outcome<E> sent = sending.in(context);
      outcome = name(sent);
      return sent;
    } catch (RuntimeException e) {
      outcome = name(e);
      throw e;
    } finally {
      count(new Kind(command.getClass(), outcome), System.nanoTime() - started);
      restore(before);
    }
  }

  private static void restore(@Nullable String before) {
    if (before == null) {
      MDC.remove(LogKeys.COMMAND_ID);
    } else {
      MDC.put(LogKeys.COMMAND_ID, before);
    }
  }

  /** What became of a command. */
  static String name(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.DryRun<?> dryRun -> "dry-run";
      case Outcome.Applied<?> applied when applied.repeated() -> "repeated";
      case Outcome.Applied<?> applied when applied.recorded().isEmpty() -> "unchanged";
      case Outcome.Applied<?> applied -> "applied";
    };
  }

  /** What kind of failure it is that a command comes to. */
  static String name(RuntimeException failure) {
    return switch (failure) {
      case CommandRejectedException refused -> "refused";
      case StaleVersionException stale -> "conflict";
      case CommandIdReusedException reused -> "conflict";
      case ConcurrencyException raced -> "conflict";
      case LedgerUnavailableException away -> "unavailable";
      default -> "failed";
    };
  }

  private void count(Kind kind, long nanos) {
    MeterRegistry known = registry;
    if (known != null) {
      timers.computeIfAbsent(kind, it -> timer(it, known)).record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private static Timer timer(Kind kind, MeterRegistry registry) {
    return Timer.builder("qinggui.commands")
        .tag("type", kind.type().getSimpleName())
        .tag("outcome", kind.outcome())
        .description("Commands by what became of them, and how long they took")
        .serviceLevelObjectives(OBJECTIVES)
        .register(registry);
  }
}
