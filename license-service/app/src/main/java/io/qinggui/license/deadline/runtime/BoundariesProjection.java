package io.qinggui.license.deadline.runtime;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * One document for each operator: the boundaries of its timeline. Not folded from the event at
 * hand, but worked out from the operator's whole file, so that a document is right as soon as it is
 * written, and the events that it includes already cost nothing more.
 */
public final class BoundariesProjection implements Projection {

  /** Name of the consumer. */
  public static final String NAME = "boundaries";

  /** Name of the collection. Documents without effects were in the one before it. */
  static final String COLLECTION = NAME + "-3";

  /** Position up to which a document includes the ledger. */
  static final String THROUGH = "through";

  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Standings standings;
  private final MongoDatabase database;

  /**
   * @param catalog reads stored events
   * @param standings the rules over an operator's file
   * @param database where the documents are
   */
  public BoundariesProjection(
      EventCatalog<LicenseServiceEvent> catalog, Standings standings, MongoDatabase database) {
    this.catalog = catalog;
    this.standings = standings;
    this.database = database;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String collection() {
    return COLLECTION;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of(BoundariesDocument.DATES),
        List.of(BoundariesDocument.RENEWALS + "." + BoundariesDocument.ON),
        List.of(BoundariesDocument.EFFECTS + "." + AppliedEffects.EFFECT),
        List.of(BoundariesDocument.EFFECTS + "." + AppliedEffects.CODE),
        List.of(BoundariesDocument.EFFECTS + "." + AppliedEffects.WHERE));
  }

  /** A change of the law touches everybody, and what burdens an operator its successors. */
  @Override
  public List<String> keys(LedgerEvent event) {
    return switch (catalog.read(event).event()) {
      case LicenseEvent filed -> List.copyOf(standings.concernedBy(filed));
      case NotedFact noted -> List.copyOf(standings.concernedBy(noted));
      case RulebookEvent law -> behind(event.position());
      case ApplicationEvent applied -> List.of();
      case LeaseNote noted -> List.of();
      case FindingEvent found -> List.of();
      case CalendarEvent calendar -> List.of();
      case AnnouncementEvent announced -> List.of();
      case LicenseNumberEvent number -> List.of();
      case ReminderEvent reminded -> List.of();
      case TimeLimitEvent announced -> List.of();
    };
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    boolean included =
        current
            .map(it -> it.get(THROUGH, Number.class).longValue() >= event.position())
            .orElse(false);
    return included
        ? current
        : Optional.of(BoundariesDocument.of(key, standings.now(key), event.position()));
  }

  private List<String> behind(long position) {
    List<String> ids = new ArrayList<>();
    for (Document found :
        database
            .getCollection(COLLECTION)
            .find(Filters.lt(THROUGH, position))
            .projection(Projections.include("_id"))) {
      ids.add(found.getString("_id"));
    }
    return ids;
  }
}
