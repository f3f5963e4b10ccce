package io.qinggui.platform.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.qinggui.platform.kafka.CloudEventJson;
import io.qinggui.platform.kafka.LedgerAttributes;
import io.qinggui.platform.kafka.TypeHeader;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.trace.TraceParent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Turns ledger events, which are the outbox, into the records that are sent for them. */
final class OutboxRecords {

  private static final byte[] CONTENT_TYPE =
      CloudEventJson.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8);

  private final URI source;
  private final Publication publication;
  private final CloudEventJson format = new CloudEventJson();

  /**
   * A record that is to be sent.
   *
   * @param id of the event for which it is sent
   * @param position of that event
   * @param trace where in a trace that event was recorded, if that is known
   */
  record Entry(
      String id,
      long position,
      @Nullable TraceParent trace,
      ProducerRecord<String, byte[]> record) {

    String topic() {
      return record.topic();
    }
  }

  OutboxRecords(String ledger, Publication publication) {
    this.source = LedgerAttributes.source(ledger);
    this.publication = publication;
  }

  List<Entry> records(List<LedgerEvent> events) {
    List<Entry> records = new ArrayList<>();
    for (LedgerEvent event : events) {
      List<PublicEvent> published = publication.publish(event);
      checkOnePerTopic(event, published);
      // most events are private, and nothing more is read of them
      TraceParent trace = published.isEmpty() ? null : trace(event);
      published.forEach(
          p ->
              records.add(new Entry(event.id(), event.position(), trace, record(event, p, trace))));
    }
    return records;
  }

  private static @Nullable TraceParent trace(LedgerEvent event) {
    return EventMeta.traceParent(event).flatMap(TraceParent::parse).orElse(null);
  }

  private ProducerRecord<String, byte[]> record(
      LedgerEvent event, PublicEvent published, @Nullable TraceParent trace) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            published.topic(),
            published.subject(),
            format.serialize(cloudEvent(event, published, trace)));
    record.headers().add("content-type", CONTENT_TYPE);
    TypeHeader.add(record.headers(), published.type());
    return record;
  }

  private CloudEvent cloudEvent(
      LedgerEvent event, PublicEvent published, @Nullable TraceParent trace) {
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withSource(source)
            .withType(published.type())
            .withSubject(published.subject())
            .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
            .withExtension(LedgerAttributes.POSITION, event.position())
            .withDataContentType("application/json")
            .withData(CloudEventJson.data(published.data()));
    if (event.legalDate() != null) {
      builder.withExtension(LedgerAttributes.LEGAL_DATE, event.legalDate().toString());
    }
    EventMeta.corrects(event)
        .ifPresent(corrected -> builder.withExtension(LedgerAttributes.CORRECTS, corrected));
    if (trace != null) {
      builder.withExtension(LedgerAttributes.TRACE_PARENT, trace.text());
    }
    return builder.build();
  }

  private static void checkOnePerTopic(LedgerEvent event, List<PublicEvent> published) {
    Set<String> topics = new HashSet<>();
    for (PublicEvent p : published) {
      if (!topics.add(p.topic())) {
        throw new IllegalStateException(
            "two records on %s for position %d".formatted(p.topic(), event.position()));
      }
    }
  }
}
