package io.qinggui.notification.feed.runtime;

import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.MemoryLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed without a broker: events come in as the intake would bring them. */
public final class FeedFixture implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final AtomicLong next = new AtomicLong();
  private final FeedLedger ledger;
  private final Feed feed;

  public FeedFixture() {
    this(new MemoryLedger("feed"));
  }

  public FeedFixture(Ledger store) {
    ledger = new FeedLedger(store, List.of("operator", "license", "inspection", "notification"));
    feed = new Feed(ledger);
  }

  public Feed feed() {
    return feed;
  }

  /** Publishes an event; returns its position in the feed once it can be read. */
  public long publish(String subject, String type, String data) {
    return publish(received("event-" + next.incrementAndGet(), subject, type, data));
  }

  public long publish(ReceivedEvent event) {
    long position = ledger.take(event);
    try {
      if (!feed.await(position, Duration.ofSeconds(10))) {
        throw new AssertionError(position + " did not come into the feed");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return position;
  }

  /** An event as the intake hands it on. */
  public static ReceivedEvent received(String id, String subject, String type, String data) {
    return received(id, subject, type, data, "");
  }

  /**
   * The same with further attributes.
   *
   * @param attributes as JSON, each with a comma behind it
   */
  static ReceivedEvent received(
      String id, String subject, String type, String data, String attributes) {
    String source = type.split("\\.", -1)[2];
    String event =
        """
        {"specversion":"1.0","id":"%s","source":"/ledgers/%s","type":"%s","subject":"%s",\
        "time":"2018-01-02T03:04:05.678901Z","datacontenttype":"application/json",\
        "ledgerposition":7,"legaldate":"2018-01-02",%s"data":%s}\
        """
            .formatted(id, source, type, subject, attributes, data);
    JsonNode tree = JSON.readTree(event);
    return new ReceivedEvent(
        id,
        source,
        7,
        type,
        subject,
        Instant.parse("2018-01-02T03:04:05.678901Z"),
        LocalDate.of(2018, 1, 2),
        null,
        tree.get("data"),
        event.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    feed.close();
    ledger.close();
  }
}
