package io.qinggui.license.licenses;

import io.qinggui.license.language.DockingCompleted;
import java.time.LocalDate;
import java.util.List;

/** A completed docking. */
record DockingView(List<String> provinces, LocalDate completedOn) {

  static DockingView of(DockingCompleted it) {
    return new DockingView(it.provinces(), it.completedOn());
  }
}
