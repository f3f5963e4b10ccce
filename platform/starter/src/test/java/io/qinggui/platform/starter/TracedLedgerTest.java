package io.qinggui.platform.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.testkit.SpanCollector;
import io.qinggui.platform.testkit.SpanCollector.Taken;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.trace.otlp.OtlpTracer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracedLedgerTest {

  private final Ledger ledger = new MemoryLedger("license", InstantSource.fixed(Instant.EPOCH));

  @Test
  void an_append_is_a_span_and_tells_how_much_and_where() {
    try (SpanCollector collector = SpanCollector.start()) {
      try (Tracer tracer = OtlpTracer.to(collector.endpoint(), "license-service", 1)) {
        Ledger traced = TracedLedger.of(ledger, tracer);
        traced.append(append("c1", 0));
        assertThatThrownBy(() -> traced.append(append("c2", 7)))
            .isInstanceOf(SequenceConflictException.class);
        assertThat(traced.read(0, 10)).isEqualTo(ledger.read(0, 10)).hasSize(1);
      }
      assertThat(collector.spans(2))
          .allMatch(it -> it.name().equals("append to license"))
          .noneMatch(it -> it.toString().contains("91330106673959654P"))
          .extracting(Taken::failed)
          .containsExactly(false, true);
      assertThat(collector.spans().getFirst().attributes())
          .containsEntry("qinggui.ledger.position", "1")
          .containsEntry("qinggui.ledger.events", "1");
    }
  }

  @Test
  void where_nobody_takes_spans_it_is_the_ledger_itself() {
    assertThat(TracedLedger.of(ledger, Tracer.OFF)).isSameAs(ledger);
  }

  private static Append append(String commandId, long sequence) {
    byte[] empty = "{}".getBytes(UTF_8);
    return new Append(
        commandId,
        "f",
        Actor.system("test"),
        List.of(
            new NewEvent(
                commandId,
                "registered",
                1,
                "license/1",
                sequence,
                "91330106673959654P",
                null,
                empty,
                empty)));
  }
}
