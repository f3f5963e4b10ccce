package io.qinggui.operator.registration.http;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return entry(ledger.readStream(RegisterCommand.streamOf(operatorId), 0));
  }

  /** The entries of those that are registered, by their ids. All of them cost one read. */
  public Map<String, OperatorRegistered> find(Collection<String> operatorIds) {
    Map<String, List<LedgerEvent>> read =
        ledger.readStreams(operatorIds.stream().map(RegisterCommand::streamOf).toList());
    Map<String, OperatorRegistered> found = new HashMap<>();
    for (String operatorId : operatorIds) {
      entry(read.getOrDefault(RegisterCommand.streamOf(operatorId), List.of()))
          .ifPresent(it -> found.put(operatorId, it));
    }
    return found;
  }

  private Optional<OperatorRegistered> entry(List<LedgerEvent> stream) {
    return CountingEvents.of(catalog, stream).stream()
        .map(Recorded::event)
        .filter(OperatorRegistered.class::isInstance)
        .map(OperatorRegistered.class::cast)
        .findFirst();
  }
}
