package io.qinggui.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandObserver;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.testkit.SpanCollector.Taken;
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.trace.otlp.OtlpTracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a command's events say of the trace that it was sent in. */
class CommandTracesTest {

  private static final CommandContext CONTEXT = CommandContext.causedBy("policy", "event-1");
  private static final TraceParent PLACE =
      TraceParent.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").orElseThrow();

  private final List<CommandContext> sent = new ArrayList<>();
  private final List<Optional<TraceParent>> within = new ArrayList<>();
  private Supplier<Outcome<DomainEvent>> outcome = () -> new Outcome.DryRun<>(List.of());

  private record Write() implements Command {
    @Override
    public String stream() {
      return "diary/91330106673959654P";
    }
  }

  @Test
  void events_have_the_place_beside_what_they_had() {
    sendWithin(PLACE, Tracer.OFF);

    assertThat(sent.getFirst().meta())
        .isEqualTo(Map.of("causedBy", "event-1", "traceparent", PLACE.text()));
  }

  @Test
  void outside_of_a_trace_they_are_as_they_were() {
    send(Tracer.OFF);

    assertThat(sent).containsExactly(CONTEXT);
  }

  @Test
  void within_another_trace_it_is_the_same_command() {
    sendWithin(PLACE, Tracer.OFF);
    sendWithin(TraceParent.fresh(), Tracer.OFF);

    assertThat(sent).extracting(CommandContext::commandId).containsOnly(CONTEXT.commandId());
    assertThat(sent).extracting(CommandContext::fingerprint).containsOnly(CONTEXT.fingerprint());
    assertThat(sent).extracting(CommandContext::meta).doesNotHaveDuplicates();
  }

  @Test
  void a_span_has_the_type_and_what_became_of_it_and_events_follow_from_it() {
    try (SpanCollector collector = SpanCollector.start()) {
      try (Tracer tracer = OtlpTracer.to(collector.endpoint(), "license-service", 1)) {
        sendWithin(PLACE, tracer);
        failing(tracer, new CommandRejectedException(Rejection.conflict("taken", Map.of())));
        failing(tracer, new IllegalStateException("of 91330106673959654P"));
      }
      assertThat(collector.spans(3))
          .allMatch(it -> it.name().equals("Write"))
          .noneMatch(it -> it.toString().contains("91330106673959654P"))
          .extracting(it -> it.attributes().get("qinggui.command.outcome"), Taken::failed)
          .containsExactly(tuple("dry-run", false), tuple("refused", false), tuple("failed", true));
      Taken first = collector.spans().getFirst();
      assertThat(first.parentId()).isEqualTo(PLACE.spanId());
      assertThat(sent.getFirst().meta())
          .containsEntry(
              "traceparent", new TraceParent(PLACE.traceId(), first.spanId(), "01").text());
      assertThat(within.getFirst().map(TraceParent::spanId)).contains(first.spanId());
    }
  }

  private void sendWithin(TraceParent place, Tracer tracer) {
    try (CurrentTrace.Scope unused = CurrentTrace.enter(place)) {
      send(tracer);
    }
  }

  private void send(Tracer tracer) {
    Outcome<DomainEvent> unused =
        new CommandTraces(tracer, CommandObserver.NONE)
            .around(
                new Write(),
                CONTEXT,
                context -> {
                  sent.add(context);
                  within.add(CurrentTrace.get());
                  return outcome.get();
                });
  }

  private void failing(Tracer tracer, RuntimeException failure) {
    outcome =
        () -> {
          throw failure;
        };
    assertThatThrownBy(() -> send(tracer)).isSameAs(failure);
  }
}
