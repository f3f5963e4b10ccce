package io.qinggui.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.trace.otlp.OtlpTracer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event leaves with the place in a trace where it was recorded. */
class PublishedTraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PLACE = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final MemoryLedger ledger =
      new MemoryLedger(
          "operator", InstantSource.fixed(Instant.parse("2017-01-17T00:00:00.000001Z")));
  private final OutboxRecords outbox =
      new OutboxRecords(
          "operator",
          event ->
              List.of(new PublicEvent("qinggui.operator", "registered.v1", "op1", Map.of("a", 1))));

  @Test
  void an_event_that_was_recorded_within_a_trace_tells_it() {
    assertThat(published("{\"traceparent\":\"" + PLACE + "\"}"))
        .contains("\"traceparent\":\"" + PLACE + "\"")
        .contains("\"ledgerposition\":1");
  }

  @Test
  void an_event_of_before_is_published_as_it_was() {
    assertThat(published("{}"))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"e1","source":"/ledgers/operator","type":"registered.v1",\
            "subject":"op1","time":"2017-01-17T00:00:00.000001Z",\
            "datacontenttype":"application/json","ledgerposition":1,"data":{"a":1}}\
            """);
  }

  @Test
  void what_is_no_trace_is_not_published_as_one() {
    assertThat(published("{\"traceparent\":\"13800138000\"}")).doesNotContain("13800138000");
  }

  @Test
  void a_span_follows_from_where_the_event_was_recorded() throws Exception {
    List<OutboxRecords.Entry> records = records("{\"traceparent\":\"" + PLACE + "\"}");
    try (SpanCollector collector = SpanCollector.start()) {
      try (Tracer tracer = OtlpTracer.to(collector.endpoint(), "operator-service", 1)) {
        PublishSpans spans = new PublishSpans(tracer);
        spans.around(records, () -> {});
        assertThatThrownBy(
                () ->
                    spans.around(
                        records,
                        () -> {
                          throw new IllegalStateException("the broker is away");
                        }))
            .hasMessage("the broker is away");
      }
      assertThat(collector.spans(2))
          .hasSize(2)
          .allMatch(it -> it.traceId().equals(TRACE))
          .allMatch(it -> it.name().equals("publish qinggui.operator"))
          .allMatch(it -> it.parentId().equals("00f067aa0ba902b7"))
          .extracting(SpanCollector.Taken::failed)
          .containsExactly(false, true);
    }
  }

  private String published(String meta) {
    return new String(records(meta).getFirst().record().value(), UTF_8);
  }

  private List<OutboxRecords.Entry> records(String meta) {
    ledger.append(
        new Append(
            "c1",
            "f",
            Actor.system("test"),
            List.of(
                new NewEvent(
                    "e1",
                    "registered",
                    1,
                    "operator/op1",
                    0,
                    "op1",
                    null,
                    "{}".getBytes(UTF_8),
                    meta.getBytes(UTF_8)))));
    List<LedgerEvent> events = ledger.read(0, 1);
    return outbox.records(events);
  }
}
