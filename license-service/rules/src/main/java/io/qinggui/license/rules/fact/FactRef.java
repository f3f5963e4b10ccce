package io.qinggui.license.rules.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * The event that a fact comes from. Ordered by recorded time; events recorded at the same moment
 * are ordered by id, so that the order is the same whoever sorts.
 *
 * @param eventId id of the event in the ledger where it was born
 * @param recordedAt when the answering service's own ledger took it
 */
public record FactRef(String eventId, Instant recordedAt) implements Comparable<FactRef> {

  private static final Comparator<FactRef> ORDER =
      Comparator.comparing(FactRef::recordedAt).thenComparing(FactRef::eventId);

  @Override
  public int compareTo(FactRef other) {
    return ORDER.compare(this, other);
  }
}
