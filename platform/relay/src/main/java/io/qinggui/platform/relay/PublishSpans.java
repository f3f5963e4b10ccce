package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.TypeHeader;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.Tracer;
import java.util.List;

/**
 * A span for each record that is sent and belongs to a trace, from before its transaction until
 * that is committed.
 */
final class PublishSpans {

  private final Tracer tracer;

  PublishSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  /** What takes effect for all of them, or for none. */
  @FunctionalInterface
  interface Transaction {
    void run() throws InterruptedException;
  }

  void around(List<OutboxRecords.Entry> records, Transaction transaction)
      throws InterruptedException {
    if (!tracer.isOn()) {
      transaction.run();
      return;
    }
    List<Span> spans = records.stream().filter(it -> it.trace() != null).map(this::begin).toList();
    try {
      transaction.run();
    } catch (RuntimeException | InterruptedException e) {
      spans.forEach(it -> it.failed(e));
      throw e;
    } finally {
      spans.forEach(Span::close);
    }
  }

  private Span begin(OutboxRecords.Entry entry) {
    Span span = tracer.begin(Span.Kind.PRODUCER, "publish " + entry.topic(), entry.trace());
    span.attribute("messaging.system", "kafka");
    span.attribute("messaging.destination.name", entry.topic());
    TypeHeader.of(entry.record().headers())
        .ifPresent(type -> span.attribute("cloudevents.event_type", type));
    return span;
  }
}
