package io.qinggui.notification.notedoperator.runtime;

import io.qinggui.notification.language.CarriersCommand;
import io.qinggui.notification.language.CarriersEvent;
import io.qinggui.notification.language.NotedOperatorCommand;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorNoted;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.notedoperator.Carriers;
import io.qinggui.notification.notedoperator.CarriersDecider;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is noted of operators now. */
public final class NotedOperators {

  private final Ledger ledger;
  private final EventCatalog<NotificationEvent> catalog;
  private final CarriersDecider decider = new CarriersDecider();

  /**
   * @param ledger of this service
   * @param catalog reads its events
   */
  public NotedOperators(Ledger ledger, EventCatalog<NotificationEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** The province in which an operator is registered, empty when that is not known. */
  public Optional<String> provinceOf(String operatorId) {
    List<LedgerEvent> notes = ledger.readStream(NotedOperatorCommand.streamOf(operatorId), 0);
    return notes.isEmpty() || !(catalog.read(notes.getLast()).event() instanceof OperatorNoted note)
        ? Optional.empty()
        : Optional.of(note.province());
  }

  /** The carriers; there are few, so that they are read anew each time. */
  public Set<String> carriers() {
    Carriers carriers = decider.initial();
    for (LedgerEvent each : ledger.readStream(CarriersCommand.STREAM, 0)) {
      carriers = decider.evolve(carriers, (CarriersEvent) catalog.read(each).event());
    }
    return carriers.operatorIds();
  }

  /** How often the carriers have changed. */
  public long carriersEdition() {
    return ledger.lastSequence(CarriersCommand.STREAM) + 1;
  }
}
