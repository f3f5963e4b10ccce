package io.qinggui.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.trace.otlp.OtlpTracer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a policy does belongs to the trace of the event that it reacts to. */
class AppliedTraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PLACE = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final List<Optional<TraceParent>> seen = new ArrayList<>();
  private Consumer<JsonNode> then = data -> {};

  private final Policy policy =
      Policy.when("told.v1")
          .on("qinggui.other")
          .named("when-it-was-told-then-note-it")
          .apply(
              JsonNode.class,
              (data, cause) -> {
                seen.add(CurrentTrace.get());
                then.accept(data);
              });

  @Test
  void the_trace_of_the_event_goes_on() {
    apply(Tracer.OFF, "\"traceparent\":\"" + PLACE + "\",");

    assertThat(seen).containsExactly(TraceParent.parse(PLACE));
    assertThat(CurrentTrace.get()).isEmpty();
  }

  @Test
  void an_event_of_no_trace_is_applied_all_the_same() {
    apply(Tracer.OFF, "");
    apply(Tracer.OFF, "\"traceparent\":\"13800138000\",");
    apply(Tracer.OFF, "\"traceparent\":7,");

    assertThat(seen).hasSize(3).containsOnly(Optional.empty());
  }

  @Test
  void a_span_follows_from_where_the_event_was_recorded() {
    try (SpanCollector collector = SpanCollector.start()) {
      try (Tracer tracer = OtlpTracer.to(collector.endpoint(), "license-service", 1)) {
        apply(tracer, "\"traceparent\":\"" + PLACE + "\",");
        then =
            data -> {
              throw new IllegalStateException("of 91330106673959654P");
            };
        apply(tracer, "\"traceparent\":\"" + PLACE + "\",");
        apply(tracer, "");
      }
      assertThat(collector.spans(2))
          .hasSize(2)
          .allMatch(it -> it.name().equals("when-it-was-told-then-note-it"))
          .allMatch(it -> it.traceId().equals(TRACE))
          .allMatch(it -> it.parentId().equals("00f067aa0ba902b7"))
          .noneMatch(it -> it.toString().contains("91330106673959654P"))
          .extracting(SpanCollector.Taken::failed)
          .containsExactly(false, true);
      assertThat(seen.getFirst().orElseThrow().spanId())
          .isEqualTo(collector.spans().getFirst().spanId());
    }
  }

  private void apply(Tracer tracer, String attributes) {
    Decoder decoder = new Decoder(policy::understands, policy::key);
    Parking parking =
        new Parking(policy.name(), new MemoryConsumerStore(), InstantSource.fixed(Instant.EPOCH));
    Applier applier =
        new Applier(policy, parking, decoder, new FailureClassifier(it -> false), tracer);
    Received received = decoder.decode(new Incoming(record(attributes))).orElseThrow();
    assertThat(received).isInstanceOf(Received.Event.class);
    assertThat(applier.apply(List.of(received), false)).isEmpty();
  }

  private static ConsumerRecord<byte[], byte[]> record(String attributes) {
    String event =
        """
        {"specversion":"1.0","id":"e1","source":"/ledgers/other","type":"told.v1",\
        "subject":"op1","time":"2017-01-17T00:00:00Z","datacontenttype":"application/json",\
        %s"ledgerposition":1,"data":{"a":1}}\
        """
            .formatted(attributes);
    return new ConsumerRecord<>(
        "qinggui.other", 0, 0, "op1".getBytes(UTF_8), event.getBytes(UTF_8));
  }
}
