package io.qinggui.license.docking;

import io.qinggui.license.evaluation.ProvinceList;
import io.qinggui.license.language.LicenseCommand.CompleteDocking;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** On which date docking was completed in which province (二(三)1). It is completed once. */
public record Dockings(Map<String, LocalDate> byProvince) {

  /** None yet. */
  public static final Dockings NONE = new Dockings(Map.of());

  /** What follows from a completion. */
  public Decision<LicenseEvent> decide(CompleteDocking command, LicenseRegistered license) {
    return Decision.unless(
        Checks.notInFuture("/completedOn", command.completedOn(), command.today())
            .or(() -> ProvinceList.refusal(command.provinces(), "/provinces"))
            .or(() -> knownBefore(command)),
        () ->
            new DockingCompleted(
                license.operatorId(),
                license.licenseNumber(),
                command.provinces(),
                command.completedOn()));
  }

  /** The dockings together with another one. */
  public Dockings with(DockingCompleted docking) {
    Map<String, LocalDate> more = new HashMap<>(byProvince);
    docking.provinces().forEach(province -> more.put(province, docking.completedOn()));
    return new Dockings(Map.copyOf(more));
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
