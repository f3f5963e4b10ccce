package io.qinggui.operator.registration.http;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.ledger.Ledger;
import java.util.Optional;

/**
 * Looks up entries of the register in the ledger itself, so that an entry made a moment ago is
 * there.
 */
public final class RegisteredOperators {

  private final Ledger ledger;
  private final EventCatalog<OperatorEvent> catalog;

  /**
   * @param ledger of this service
   * @param catalog reads its events
   */
  public RegisteredOperators(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** The operator's entry, if it is registered. */
  public Optional<OperatorRegistered> find(String operatorId) {
    return CountingEvents.of(catalog, ledger.readStream(RegisterCommand.streamOf(operatorId), 0))
        .stream()
        .map(Recorded::event)
        .filter(OperatorRegistered.class::isInstance)
        .map(OperatorRegistered.class::cast)
        .findFirst();
  }
}
