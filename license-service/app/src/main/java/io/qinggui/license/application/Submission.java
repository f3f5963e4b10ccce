package io.qinggui.license.application;

import io.qinggui.license.language.ApplicationCommand.Submit;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.license.Grants;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;

/** Applying: by the operator or for it by the issuer, for what the issuer can grant. */
final class Submission {

  private Submission() {}

  static Decision<ApplicationEvent> decide(Submit command) {
    boolean entitled =
        command.by().isOperator(command.operatorId()) || command.by().actsFor(command.issuer());
    return Decision.unless(
        Checks.entitled(entitled)
            .or(() -> Checks.notInFuture("/submittedOn", command.submittedOn(), command.today()))
            .or(() -> license(command))
            .or(() -> grants(command))
            .or(() -> successor(command)),
        () ->
            new Submitted(
                command.operatorId(),
                command.applicationId(),
                command.kind().name(),
                command.issuer(),
                command.licenseNumber(),
                command.grants(),
                command.submittedOn(),
                command.successorId()));
  }

  private static Optional<Rejection> license(Submit command) {
    boolean expected = command.kind() != ApplicationKind.NEW_LICENSE;
    if (!expected || command.licenseNumber() == null) {
      return Checks.that(
          expected == (command.licenseNumber() != null),
          () -> Rejection.invalid(expected ? "required" : "not-expected", "/licenseNumber"));
    }
    LicenseRegistered license = command.license();
    return license == null
        ? Optional.of(Rejection.invalid("license-unknown", "/licenseNumber"))
        : Checks.all(
            Checks.that(
                license.operatorId().equals(command.operatorId()),
                () -> Rejection.invalid("not-the-holder", "/operatorId")),
            Checks.that(
                license.issuer().equals(command.issuer()),
                () -> Rejection.invalid("another-issuer", "/issuer")));
  }

  private static Optional<Rejection> successor(Submit command) {
    boolean expected = command.kind() == ApplicationKind.HOLDER_CHANGE;
    return Checks.all(
        Checks.that(
            expected == (command.successorId() != null),
            () -> Rejection.invalid(expected ? "required" : "not-expected", "/successorId")),
        Checks.that(
            !command.operatorId().equals(command.successorId()),
            () -> Rejection.invalid("same-holder", "/successorId")));
  }

  private static Optional<Rejection> grants(Submit command) {
    return switch (command.kind()) {
      case NEW_LICENSE, EXPANSION -> Grants.refusal(command.issuer(), command.grants());
      case RENEWAL, HOLDER_CHANGE, CANCELLATION ->
          Checks.that(
              command.grants().isEmpty(), () -> Rejection.invalid("not-expected", "/grants"));
    };
  }
}
