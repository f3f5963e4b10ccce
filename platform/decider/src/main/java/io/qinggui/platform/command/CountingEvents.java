package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Of a stream's events, those that count. */
public final class CountingEvents {

  private CountingEvents() {}

  /**
   * The events without withdrawals and what they withdrew, each replacement where the fact stood
   * that it replaces.
   *
   * @param stream the first events of one stream, in order, or all of them
   */
  public static <E extends DomainEvent> List<Recorded<E>> of(
      EventCatalog<E> catalog, List<LedgerEvent> stream) {
    Map<String, Recorded<E>> byId = new HashMap<>();
    History<E, Boolean> history = History.none(true, (state, event) -> state);
    for (LedgerEvent each : stream) {
      Recorded<E> recorded = catalog.read(each);
      byId.put(each.id(), recorded);
      history = history.with(each.id(), recorded.event());
    }
    return history.facts().stream()
        .map(Fact::id)
        .map(id -> Objects.requireNonNull(byId.get(id)))
        .toList();
  }
}
