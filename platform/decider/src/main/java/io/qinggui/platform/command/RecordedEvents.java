package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The events of a committed command, read from the ledger when somebody looks at them. */
final class RecordedEvents<E extends DomainEvent> extends AbstractList<Recorded<E>> {

  private final Supplier<List<Recorded<E>>> reading;
  private final int size;
  private volatile @Nullable List<Recorded<E>> read;

  RecordedEvents(Ledger ledger, EventCatalog<E> catalog, Committed committed) {
    this.reading =
        () ->
            ledger.read(committed.firstPosition() - 1, committed.count()).stream()
                .map(catalog::read)
                .toList();
    this.size = committed.count();
  }

  @Override
  public Recorded<E> get(int index) {
    List<Recorded<E>> events = read;
    if (events == null) {
      events = reading.get();
      read = events;
    }
    return events.get(index);
  }

  @Override
  public int size() {
    return size;
  }
}
