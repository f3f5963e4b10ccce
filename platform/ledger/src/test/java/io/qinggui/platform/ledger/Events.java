package io.qinggui.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Appends to test with. */
public final class Events {

  public static final Actor ACTOR = new Actor("ca-33", "ADMINISTRATION", "33", null);
  private static final AtomicLong NUMBERS = new AtomicLong();

  private Events() {}

  /** A command id, and with it event ids, that no other test uses. */
  public static String commandId() {
    return id("command" + NUMBERS.incrementAndGet());
  }

  public static Append append(String stream, long fromSequence, int count) {
    return append(commandId(), stream, fromSequence, count);
  }

  public static Append append(String commandId, String stream, long fromSequence, int count) {
    return new Append(
        commandId,
        "fingerprint of " + commandId,
        ACTOR,
        LongStream.range(fromSequence, fromSequence + count)
            .mapToObj(sequence -> event(id(commandId + stream + sequence), stream, sequence))
            .toList());
  }

  public static NewEvent event(String id, String stream, long sequence) {
    return event(id, stream, sequence, "operator of " + stream);
  }

  public static NewEvent event(String id, String stream, long sequence, String subject) {
    String data = "{\"stream\":\"" + stream + "\",\"number\":" + sequence + ",\"名\":\"清规\"}";
    return new NewEvent(
        id,
        "io.qinggui.test.happened",
        1,
        stream,
        sequence,
        subject,
        LocalDate.of(2017, 3, 31),
        data.getBytes(StandardCharsets.UTF_8),
        "{\"note\":\"一\"}".getBytes(StandardCharsets.UTF_8));
  }

  /** The same event, about another operator, too. */
  public static NewEvent alsoAbout(String other, NewEvent event) {
    return new NewEvent(
        event.id(),
        event.type(),
        event.version(),
        event.stream(),
        event.sequence(),
        event.subject(),
        event.legalDate(),
        event.data(),
        ("{\"alsoAbout\":\"" + other + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  public static List<Long> positions(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::position).toList();
  }

  public static List<Long> sequences(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::sequence).toList();
  }

  private static String id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
