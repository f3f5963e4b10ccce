package io.qinggui.faults.audit;

import io.qinggui.faults.audit.Receivers.Handed;
import io.qinggui.faults.audit.Receivers.Receiver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every event of the feed was handed to each receiver that gets it; those of one operator in their
 * order, and twice only what was under way at a kill.
 */
final class DeliveryCheck {

  /** So many deliveries to one endpoint are under way at once. */
  private static final int UNDER_WAY = 10;

  private final LedgerFile feed;
  private final Receivers receivers;

  DeliveryCheck(LedgerFile feed, Receivers receivers) {
    this.feed = feed;
    this.receivers = receivers;
  }

  void check(Findings findings) {
    for (Receiver receiver : Receiver.values()) {
      List<Handed> taken = receivers.taken(receiver);
      Map<Long, Handed> byPosition = new TreeMap<>();
      taken.forEach(it -> byPosition.putIfAbsent(it.position(), it));
      checkComplete(receiver, byPosition, findings);
      int doubled = taken.size() - byPosition.size();
      if (doubled > UNDER_WAY * receivers.kills()) {
        findings.wrong("%s: %d doubled in %d kills", receiver, doubled, receivers.kills());
      }
      if (receiver.isOrdered()) {
        checkOrder(receiver, taken, findings);
      }
    }
  }

  private void checkComplete(Receiver receiver, Map<Long, Handed> taken, Findings findings) {
    long previous = 0;
    for (StoredEvent entry : feed.events()) {
      if (receiver.gets(entry.data().path("type").asString())) {
        Handed handed = taken.get(entry.position());
        if (handed == null) {
          findings.missing("not handed to " + receiver + ": " + entry);
        } else if (handed.previous() != previous) {
          findings.wrong("%s: %s does not name %d before it", receiver, handed, previous);
        }
        previous = entry.position();
      }
    }
  }

  private static void checkOrder(Receiver receiver, List<Handed> taken, Findings findings) {
    Map<String, Handed> last = new HashMap<>();
    for (Handed each : taken) {
      Handed before = last.put(each.subject(), each);
      if (before != null && before.position() > each.position()) {
        findings.wrong("%s: %s behind %s", receiver, each, before);
      }
    }
  }
}
