package io.qinggui.license.application;

import io.qinggui.license.application.ApplicationState.OnFile;
import io.qinggui.license.language.ApplicationCommand.Approve;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approving: what the rules deny is not approved, what they leave to be weighed only with the
 * reasons for it. An approval and its effect on the license are recorded together, or not at all.
 */
final class Approval {

  private Approval() {}

  static Decision<ApplicationEvent> decide(Approve command, OnFile file) {
    ApplicationKind kind = ApplicationKind.valueOf(file.submitted().kind());
    Approved approved = approved(command, file.submitted());
    return Decision.decideUnless(
        Steps.refusal(approved, "/decidedOn", command.today(), file)
            .or(() -> incomplete(command, kind))
            .or(() -> termTooLong(command, kind))
            .or(() -> closed(command)),
        () -> new Decision.Entailing<>(List.of(approved), ApprovalEffects.of(command, file, kind)));
  }

  private static Approved approved(Approve command, Submitted it) {
    String number = command.licenseNumber();
    return new Approved(
        it.operatorId(),
        it.applicationId(),
        it.kind(),
        it.issuer(),
        command.decidedOn(),
        number == null ? it.licenseNumber() : number,
        command.grantedOn(),
        command.validUntil(),
        command.noticeGivenOn(),
        command.weighed(),
        command.gate().decisionId());
  }

  private static Optional<Rejection> incomplete(Approve command, ApplicationKind kind) {
    return switch (kind) {
      case NEW_LICENSE ->
          Checks.all(
              Steps.present(command.licenseNumber(), "licenseNumber"),
              Steps.present(command.grantedOn(), "grantedOn"),
              Steps.present(command.validUntil(), "validUntil"));
      case RENEWAL ->
          Checks.all(
              notExpected(command.licenseNumber(), "licenseNumber"),
              Steps.present(command.validUntil(), "validUntil"));
      case EXPANSION, HOLDER_CHANGE, CANCELLATION ->
          notExpected(command.licenseNumber(), "licenseNumber");
    };
  }

  private static Optional<Rejection> notExpected(@Nullable Object value, String field) {
    return Checks.that(value == null, () -> Rejection.invalid("not-expected", "/" + field));
  }

  /** A term has at most so many years from its first day. */
  private static Optional<Rejection> termTooLong(Approve command, ApplicationKind kind) {
    LocalDate ends = command.termEnds();
    LocalDate first =
        kind == ApplicationKind.NEW_LICENSE
            ? command.grantedOn()
            : ends == null ? null : ends.plusDays(1);
    LocalDate validUntil = command.validUntil();
    if (first == null || validUntil == null) {
      return Optional.empty();
    }
    LocalDate last = first.plusYears(command.rulebook().number(ValueName.TERM_YEARS)).minusDays(1);
    return Checks.that(
        !validUntil.isAfter(last),
        () ->
            new Rejection(
                Rejection.Kind.INVALID,
                "term-too-long",
                "/validUntil",
                Map.of("latest", last.toString())));
  }

  private static Optional<Rejection> closed(Approve command) {
    return switch (command.gate().verdict()) {
      case "ALLOW" -> Optional.empty();
      case "WEIGH" ->
          Checks.that(
              command.weighed() != null,
              () -> Rejection.conflict("weighing-required", reasons(command)));
      default -> Optional.of(Rejection.conflict("gate-closed", reasons(command)));
    };
  }

  private static Map<String, Object> reasons(Approve command) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("reasons", command.gate().reasons());
    String decision = command.gate().decisionId();
    if (decision != null) {
      details.put("decisionId", decision);
    }
    return details;
  }
}
