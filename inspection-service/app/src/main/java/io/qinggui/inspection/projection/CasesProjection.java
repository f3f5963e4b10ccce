package io.qinggui.inspection.projection;

import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document for each case. */
public final class CasesProjection implements Projection {

  /** Name of the collection. */
  public static final String NAME = "cases";

  private final EventCatalog<InspectionEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public CasesProjection(EventCatalog<InspectionEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return CaseEvent.class.isAssignableFrom(catalog.classOf(event.type()))
        ? List.of(((CaseEvent) catalog.read(event).event()).caseId())
        : List.of();
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    Document document = current.orElseGet(() -> new Document("_id", key));
    CaseDocument.apply(document, (CaseEvent) catalog.read(event).event());
    return Optional.of(document.append("version", event.sequence()));
  }
}
