package io.qinggui.license.docking.http;

import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import java.time.LocalDate;
import java.util.List;

/** A completed docking. */
public record DockingView(List<String> provinces, LocalDate completedOn) {

  /** What was recorded. */
  public static DockingView of(DockingCompleted it) {
    return new DockingView(it.provinces(), it.completedOn());
  }
}
