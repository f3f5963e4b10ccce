package io.qinggui.license.lifecycle;

import io.qinggui.license.language.CompleteDocking;
import io.qinggui.license.language.DockingCompleted;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** On which date docking was completed in which province (二(三)1). It is completed once. */
record Dockings(Map<String, LocalDate> byProvince) {

  static final Dockings NONE = new Dockings(Map.of());

  Decision<LicenseEvent> decide(CompleteDocking command, LicenseFile file) {
    return refusal(command)
        .<Decision<LicenseEvent>>map(Decision::reject)
        .orElseGet(
            () ->
                Decision.accept(
                    new DockingCompleted(
                        file.operatorId(),
                        file.licenseNumber(),
                        command.provinces(),
                        command.completedOn())));
  }

  Dockings with(DockingCompleted docking) {
    Map<String, LocalDate> more = new HashMap<>(byProvince);
    docking.provinces().forEach(province -> more.put(province, docking.completedOn()));
    return new Dockings(Map.copyOf(more));
  }

  private Optional<Rejection> refusal(CompleteDocking command) {
    if (command.completedOn().isAfter(command.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/completedOn"));
    }
    return Coverage.refusal(command.provinces(), "/provinces").or(() -> knownBefore(command));
  }

  private Optional<Rejection> knownBefore(CompleteDocking command) {
    Map<String, Object> differing = new TreeMap<>();
    for (String province : command.provinces()) {
      LocalDate before = byProvince.get(province);
      if (before != null && !before.equals(command.completedOn())) {
        differing.put(province, before.toString());
      }
    }
    if (!differing.isEmpty()) {
      return Optional.of(
          Rejection.conflict("docked-differently", Map.of("completedOn", differing)));
    }
    return byProvince.keySet().containsAll(command.provinces())
        ? Optional.of(
            Rejection.conflict("already-docked", Map.of("provinces", command.provinces())))
        : Optional.empty();
  }
}
