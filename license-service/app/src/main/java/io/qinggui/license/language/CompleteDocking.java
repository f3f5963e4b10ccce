package io.qinggui.license.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;

/** Record that docking is complete in some provinces. */
public record CompleteDocking(
    String licenseNumber, Filer by, List<String> provinces, LocalDate completedOn, LocalDate today)
    implements LicenseCommand {

  /** Copies the collections. */
  public CompleteDocking {
    provinces = provinces.stream().sorted().toList();
  }
}
