package io.qinggui.inspection.projection;

import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** One document for each license that was ever checked: its conclusions, as recorded. */
public final class AnnualChecksProjection implements Projection {

  /** Name of the collection. */
  public static final String NAME = "annual-checks";

  private final EventCatalog<InspectionEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public AnnualChecksProjection(EventCatalog<InspectionEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return catalog.classOf(event.type()).equals(AnnualCheckConcluded.class)
        ? List.of(((AnnualCheckConcluded) catalog.read(event).event()).licenseNumber())
        : List.of();
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    AnnualCheckConcluded check = (AnnualCheckConcluded) catalog.read(event).event();
    Document license = current.orElseGet(() -> new Document("_id", key));
    List<Document> conclusions =
        new ArrayList<>(
            Objects.requireNonNull(license.getList("conclusions", Document.class, List.of())));
    conclusions.add(conclusion(check));
    return Optional.of(
        license
            .append("operatorId", check.operatorId())
            .append("conclusions", conclusions)
            .append("version", event.sequence()));
  }

  private static Document conclusion(AnnualCheckConcluded check) {
    return new Document("year", check.year())
        .append("operatorId", check.operatorId())
        .append("outcome", check.outcome())
        .append("concludedOn", check.concludedOn().toString())
        .append("reasons", check.reasons());
  }
}
