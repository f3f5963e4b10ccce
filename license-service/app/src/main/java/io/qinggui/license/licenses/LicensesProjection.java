package io.qinggui.license.licenses;

import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseRegistered;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document for each license, by its number. */
public final class LicensesProjection implements Projection {

  /** Name of the collection. */
  public static final String NAME = "licenses";

  private final EventCatalog<LicensingEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public LicensesProjection(EventCatalog<LicensingEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return licenseEvent(event).map(LicenseEvent::licenseNumber).stream().toList();
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    LicenseEvent happened = licenseEvent(event).orElseThrow();
    LicenseView license =
        happened instanceof LicenseRegistered registered
            ? LicenseView.of(registered)
            : LicenseDocument.view(current.orElseThrow()).with(happened);
    return Optional.of(LicenseDocument.of(license, event.sequence()));
  }

  private Optional<LicenseEvent> licenseEvent(LedgerEvent event) {
    return switch (catalog.read(event).event()) {
      case LicenseEvent filed -> Optional.of(filed);
      case RulebookEvent other -> Optional.empty();
      case NotedFact other -> Optional.empty();
      case AnnouncementEvent other -> Optional.empty();
    };
  }
}
