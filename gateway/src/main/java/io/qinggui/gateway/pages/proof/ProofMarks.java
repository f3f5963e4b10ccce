package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.Visit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proofs of the events of a list, each beside its own; none when nobody asked for them.
 *
 * @param asked whether somebody did
 * @param byEvent by the ids of the events
 */
public record ProofMarks(boolean asked, Map<String, EventProof> byEvent) {

  /** The parameter of a page that asks for them. */
  public static final String PARAMETER = "proofs";

  private static final String YES = "true";

  /** At once, for one page: a history has a hundred events, and others ask, too. */
  private static final int AT_ONCE = 8;

  /** Copies the proofs. */
  public ProofMarks {
    byEvent = Map.copyOf(byEvent);
  }

  /** No proofs. */
  public static ProofMarks none() {
    return new ProofMarks(false, Map.of());
  }

  /** Asks for them and checks them, when the address says so. */
  public static ProofMarks of(Visit visit, List<EventPlace> places) {
    if (!visit.parameter(PARAMETER).equals(YES)) {
      return none();
    }
    ProofCheck check = new ProofCheck(visit);
    Semaphore turns = new Semaphore(AT_ONCE);
    Map<String, Supplier<EventProof>> begun = new LinkedHashMap<>();
    places.stream()
        .filter(EventPlace::isKnown)
        .forEach(it -> begun.put(it.eventId(), visit.begin(() -> inTurn(turns, check, it))));
    Map<String, EventProof> proofs = new LinkedHashMap<>();
    begun.forEach((id, proof) -> proofs.put(id, proof.get()));
    return new ProofMarks(true, proofs);
  }

  private static EventProof inTurn(Semaphore turns, ProofCheck check, EventPlace place) {
    turns.acquireUninterruptibly();
    try {
      return check.mark(place);
    } finally {
      turns.release();
    }
  }

  /** The proof of an event; {@code null} when it was not asked for. */
  public @Nullable EventProof of(String eventId) {
    return byEvent.get(eventId);
  }

  /** How many are proved. */
  public String proved() {
    return String.valueOf(byEvent.values().stream().filter(EventProof::isProved).count());
  }

  /** How many proofs do not hold. */
  public long broken() {
    return byEvent.values().stream().filter(EventProof::isBroken).count();
  }

  /** How many cannot be told. */
  public long open() {
    return byEvent.values().stream().filter(it -> !it.isProved() && !it.isBroken()).count();
  }

  /** The checkpoints that the proofs were checked against, each once. */
  public List<CheckpointView> checkpoints() {
    return byEvent.values().stream()
        .filter(EventProof::isProved)
        .flatMap(it -> Stream.ofNullable(it.checkpoint()))
        .distinct()
        .sorted(
            Comparator.comparing(CheckpointView::origin).thenComparingLong(CheckpointView::size))
        .toList();
  }
}
