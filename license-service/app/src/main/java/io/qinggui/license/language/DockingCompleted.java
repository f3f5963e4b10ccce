package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/** The operator's system was connected to the authority's. */
@EventType("io.qinggui.license.docking-completed")
public record DockingCompleted(
    String operatorId, String licenseNumber, List<String> provinces, LocalDate completedOn)
    implements LicenseEvent {

  /** Copies the collections. */
  public DockingCompleted {
    provinces = List.copyOf(provinces);
  }

  @Override
  public LocalDate legalDate() {
    return completedOn;
  }
}
