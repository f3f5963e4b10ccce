package io.qinggui.platform.projection;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * A projection to test with. Each subject has a document that lists its events in order; all share
 * one that counts them. {@code drop} deletes the subject's document, {@code same} leaves it as it
 * is, {@code quiet} touches nothing.
 */
final class Counting implements Projection {

  static final String SHARED = "all";

  /** Positions whose events cannot be taken, until they are removed from here. */
  final Set<Long> poison = ConcurrentHashMap.newKeySet();

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return event.type().equals("quiet") ? List.of() : List.of(SHARED, event.subject());
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    if (event.type().equals("same") && !key.equals(SHARED) && current.isPresent()) {
      return current;
    }
    Document document = current.orElseGet(() -> new Document("events", new ArrayList<Long>()));
    if (key.equals(SHARED)) {
      document.put("count", document.get("count", 0L) + event.position());
      return Optional.of(document);
    }
    document.getList("events", Long.class).add(event.position());
    // late on purpose: what was changed in memory before must not be kept
    if (poison.contains(event.position())) {
      throw new IllegalStateException("cannot take " + event.position());
    }
    return event.type().equals("drop") ? Optional.empty() : Optional.of(document);
  }

  static void append(Ledger ledger, String subject, String type) {
    long sequence = ledger.lastSequence(subject) + 1;
    String id = subject + ":" + sequence;
    byte[] data = ("{\"id\":\"" + id + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ledger.append(
        new Append(
            id,
            "f",
            Actor.system("test"),
            List.of(new NewEvent(id, type, 1, subject, sequence, subject, null, data, data))));
  }
}
