package io.qinggui.operator.projection;

import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document for each carrier and user: {@code <carrierId>/<userOperatorId>} (二(二)4). */
public final class CircuitFilesProjection implements Projection {

  /** Name of the collection. */
  public static final String NAME = "circuit-files";

  private final EventCatalog<OperatorEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public CircuitFilesProjection(EventCatalog<OperatorEvent> catalog) {
    this.catalog = catalog;
  }

  /** The document of a carrier's file on one user. */
  public static String idOf(String carrierId, String userOperatorId) {
    return carrierId + "/" + userOperatorId;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return CircuitFileEvent.class.isAssignableFrom(catalog.classOf(event.type()))
        ? List.of(idOf((CircuitFileEvent) catalog.read(event).event()))
        : List.of();
  }

  /** Each event carries the whole file. */
  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    CircuitFileEvent file = (CircuitFileEvent) catalog.read(event).event();
    LocalDate acknowledgedOn = file.acknowledgedOn();
    return Optional.of(
        new Document("_id", key)
            .append("carrierId", file.carrierId())
            .append("userOperatorId", file.userOperatorId())
            .append("purpose", file.purpose())
            .append("filedOn", file.filedOn().toString())
            .append("acknowledgedOn", acknowledgedOn == null ? null : acknowledgedOn.toString())
            .append("version", event.sequence()));
  }

  private static String idOf(CircuitFileEvent file) {
    return idOf(file.carrierId(), file.userOperatorId());
  }
}
