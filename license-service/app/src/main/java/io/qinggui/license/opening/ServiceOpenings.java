package io.qinggui.license.opening;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand.RecordServiceOpening;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found about the services of one license, in the order in which it was recorded. Of a
 * service the finding of the latest day counts, so two of one day do not contradict each other.
 */
public record ServiceOpenings(List<ServiceOpeningFound> all) {

  /** Nothing was found yet. */
  public static final ServiceOpenings NONE = new ServiceOpenings(List.of());

  /** The findings together with another one. */
  public ServiceOpenings with(ServiceOpeningFound finding) {
    List<ServiceOpeningFound> more = new ArrayList<>(all);
    more.add(finding);
    return new ServiceOpenings(List.copyOf(more));
  }

  /**
   * What follows from a finding.
   *
   * @param granted whatever the license has ever granted
   */
  public Decision<LicenseEvent> decide(
      RecordServiceOpening command, LicenseRegistered license, Stream<Grant> granted) {
    String service = command.service().name();
    return Decision.unless(
        Checks.all(
            Checks.that(
                granted.anyMatch(it -> it.service().equals(service)),
                () -> Rejection.invalid("service-not-granted", "/service")),
            Checks.notInFuture("/foundOn", command.foundOn(), command.today()),
            Checks.notBefore(
                "before-the-grant", "/foundOn", command.foundOn(), license.grantedOn()),
            foundBefore(command, service)),
        () ->
            new ServiceOpeningFound(
                license.operatorId(),
                license.licenseNumber(),
                service,
                command.opened(),
                command.foundOn(),
                command.basis()));
  }

  private Optional<Rejection> foundBefore(RecordServiceOpening command, String service) {
    return all.stream()
        .filter(it -> it.service().equals(service) && it.foundOn().equals(command.foundOn()))
        .findFirst()
        .map(
            it ->
                Rejection.conflict(
                    isSame(it, command) ? "already-found" : "found-differently",
                    Map.of("service", service, "foundOn", it.foundOn().toString())));
  }

  private static boolean isSame(ServiceOpeningFound before, RecordServiceOpening command) {
    return before.opened() == command.opened() && before.basis().equals(command.basis());
  }
}
