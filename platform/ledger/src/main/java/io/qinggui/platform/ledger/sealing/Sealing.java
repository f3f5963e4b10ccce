package io.qinggui.platform.ledger.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the private parts of events before they are stored, and opens them when they are read.
 * Events of before, whose private parts are stored in the clear, are read as they are. Safe for use
 * by many threads.
 */
public final class Sealing {

  private static final byte[] EMPTY = {'{', '}'};
  private static final char COLON = ':';
  private static final byte[] MARK = ("\"" + EventMeta.SEALED + "\":\"").getBytes(US_ASCII);

  private final List<SealingKey> keys;
  private final Function<String, ? extends Collection<String>> privateData;

  /**
   * @param keys the first one seals, all open; without any, events are stored in the clear
   * @param privateData fields of {@code data} that few may read, by type without version
   */
  public Sealing(
      List<SealingKey> keys, Function<String, ? extends Collection<String>> privateData) {
    this.keys = List.copyOf(keys);
    this.privateData = privateData;
  }

  /** An append whose events have their private parts as ciphertext. */
  Append seal(String ledger, Append append) {
    if (keys.isEmpty()) {
      return append;
    }
    Actor actor = append.actor();
    return new Append(
        append.commandId(),
        append.fingerprint(),
        actor.named(null),
        append.events().stream().map(event -> seal(ledger, event, actor.name())).toList());
  }

  private NewEvent seal(String ledger, NewEvent event, @Nullable String name) {
    Collection<String> fields = privateData.apply(event.type());
    ObjectNode data = fields.isEmpty() ? null : object(event.data());
    ObjectNode meta = event.meta().length <= EMPTY.length ? null : object(event.meta());
    PrivateParts parts = PrivateParts.takenFrom(data, fields, meta, name);
    if (parts.isEmpty()) {
      return event;
    }
    SealingKey key = keys.getFirst();
    byte[] ciphertext = key.seal(ledger, event.id(), parts.plaintext());
    ObjectNode rest = meta == null ? PrivateParts.JSON.createObjectNode() : meta;
    rest.put(EventMeta.SEALED, key.id() + COLON + Base64.getEncoder().encodeToString(ciphertext));
    return new NewEvent(
        event.id(),
        event.type(),
        event.version(),
        event.stream(),
        event.sequence(),
        event.subject(),
        event.legalDate(),
        data == null ? event.data() : PrivateParts.JSON.writeValueAsBytes(data),
        PrivateParts.JSON.writeValueAsBytes(rest));
  }

  /** What is no JSON is for the ledger to refuse. */
  private static @Nullable ObjectNode object(byte[] json) {
    try {
      return PrivateParts.JSON.readTree(json) instanceof ObjectNode object ? object : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /**
   * An event with its private parts where they belong; its stored bytes stay what they are.
   *
   * @throws LedgerCorruptException when they do not open
   * @throws MissingSealingKeyException when they were sealed with a key that is not here
   */
  LedgerEvent open(LedgerEvent event) {
    return EventMeta.sealed(event).map(text -> parts(event, text).putInto(event)).orElse(event);
  }

  private PrivateParts parts(LedgerEvent event, String text) {
    int colon = text.indexOf(COLON);
    String id = text.substring(0, Math.max(colon, 0));
    SealingKey key =
        keys.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new MissingSealingKeyException(event.ledger(), event.position(), id));
    try {
      byte[] bytes = Base64.getDecoder().decode(text.substring(colon + 1));
      return PrivateParts.read(key.open(event.ledger(), event.id(), bytes));
    } catch (SealBrokenException | RuntimeException e) {
      throw new LedgerCorruptException(
          event.position(), "the private parts do not open: " + e.getMessage());
    }
  }

  /** An event as it is stored, with its private parts as ciphertext; empty when it has none. */
  public static Optional<LedgerEvent> asStored(LedgerEvent event) {
    return isSealed(event)
        ? Optional.of(
            Envelope.open(event.ledger(), event.position(), event.stored(), event.leafHash()))
        : Optional.empty();
  }

  /** May say yes of an event whose data has such a field; that one is as it is stored anyway. */
  private static boolean isSealed(LedgerEvent event) {
    byte[] stored = event.stored();
    for (int from = 0; from <= stored.length - MARK.length; from++) {
      if (stored[from] == MARK[0]
          && Arrays.equals(stored, from, from + MARK.length, MARK, 0, MARK.length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where an event has private parts that are not in the clear as it is stored, such as {@code
   * data/reason}, {@code meta/note}, {@code actor/name}.
   *
   * @param stored the same event {@link #asStored}
   */
  public static List<String> places(LedgerEvent event, LedgerEvent stored) {
    return new PrivateParts(
            beyond(event.data(), stored.data()),
            beyond(event.meta(), stored.meta()),
            stored.actor().name() == null ? event.actor().name() : null)
        .places();
  }

  private static ObjectNode beyond(byte[] opened, byte[] stored) {
    return object(opened) instanceof ObjectNode all && object(stored) instanceof ObjectNode known
        ? all.remove(List.copyOf(known.propertyNames()))
        : PrivateParts.JSON.createObjectNode();
  }
}
