package io.qinggui.operator.projection;

import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CreditRecordAdded;
import io.qinggui.operator.language.CreditRecordRemoved;
import io.qinggui.operator.language.CrossBorderApproved;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.ServiceReported;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * One document for each operator. Who is on the list of bad credit without being registered has a
 * document without a name, which no answer shows.
 */
public final class OperatorsProjection implements Projection {

  /** Name of the collection. */
  public static final String NAME = "operators";

  private final EventCatalog<OperatorEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public OperatorsProjection(EventCatalog<OperatorEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return RegisterEvent.class.isAssignableFrom(catalog.classOf(event.type()))
        ? List.of(event.subject())
        : List.of();
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    Document operator = current.orElseGet(() -> new Document("_id", key));
    OperatorDocument.apply(operator, registerEvent(event));
    return Optional.of(operator.append("version", event.sequence()));
  }

  private RegisterEvent registerEvent(LedgerEvent event) {
    return switch (catalog.read(event).event()) {
      case OperatorRegistered e -> e;
      case ServiceReported e -> e;
      case CreditRecordAdded e -> e;
      case CreditRecordRemoved e -> e;
      case CrossBorderApproved e -> e;
      case CircuitFileEvent e -> throw new IllegalStateException("of another stream: " + e);
    };
  }
}
