package io.qinggui.platform.starter;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandObserver;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import java.util.Set;

/**
 * Each command is a span of the trace that it is sent in, and its events have that place in their
 * meta: what follows from them belongs there. It is no part of what was asked, so that a command
 * that is repeated within another trace is a repeated one. The command's id may have an operator's
 * in it, and is in the log alone.
 */
final class CommandTraces implements CommandObserver {

  /** Whoever runs the system looks into these; the others are answers. */
  private static final Set<String> FAULTS = Set.of("failed", "unavailable");

  private final Tracer tracer;
  private final CommandObserver next;

  CommandTraces(Tracer tracer, CommandObserver next) {
    this.tracer = tracer;
    this.next = next;
  }

  @Override
  public <E extends DomainEvent> Outcome<E> around(
      Command command, CommandContext context, Sending<E> sending) {
    try (Span span = tracer.begin(Span.Kind.INTERNAL, command.getClass().getSimpleName());
        CurrentTrace.Scope unused = span.enter()) {
      try {
        Outcome<E> outcome = next.around(command, placed(context, span), sending);
        tell(span, CommandMeters.name(outcome));
        return outcome;
      } catch (RuntimeException e) {
        tell(span, CommandMeters.name(e));
        throw e;
      }
    }
  }

  private static CommandContext placed(CommandContext context, Span span) {
    TraceParent place = span.place();
    return place == null ? context : context.withMeta(EventMeta.TRACE_PARENT, place.text());
  }

  private static void tell(Span span, String outcome) {
    span.attribute("qinggui.command.outcome", outcome);
    if (FAULTS.contains(outcome)) {
      span.failed(outcome);
    }
  }
}
