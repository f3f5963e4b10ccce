package io.qinggui.operator.circuitfile;

import io.qinggui.operator.circuitfile.CircuitFile.Acknowledged;
import io.qinggui.operator.circuitfile.CircuitFile.Filed;
import io.qinggui.operator.circuitfile.CircuitFile.None;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.FileInternationalCircuit;
import io.qinggui.operator.language.InternationalCircuitFiled;
import io.qinggui.operator.language.Kind;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may file what, and what a filing means for the file as it is. */
final class Filing {

  private Filing() {}

  static Optional<Rejection> refusal(FileInternationalCircuit filing) {
    if (filing.keeperKind() == null) {
      return Optional.of(
          Rejection.notFound("operator-unknown", Map.of("operatorId", filing.carrierId())));
    }
    if (filing.keeperKind() != Kind.CARRIER) {
      return Optional.of(
          Rejection.conflict("not-a-carrier", Map.of("operatorId", filing.carrierId())));
    }
    return badValue(filing);
  }

  private static Optional<Rejection> badValue(FileInternationalCircuit filing) {
    if (filing.carrierId().equals(filing.userOperatorId())) {
      return Optional.of(Rejection.invalid("carrier-is-user", "/userOperatorId"));
    }
    if (filing.filedOn().isAfter(filing.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/filedOn"));
    }
    if (filing.acknowledgedOn() != null && filing.acknowledgedOn().isAfter(filing.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/acknowledgedOn"));
    }
    return Optional.empty();
  }

  static Decision<CircuitFileEvent> decide(FileInternationalCircuit filing, CircuitFile file) {
    return switch (file) {
      case None none -> Decision.accept(filed(filing));
      case Filed filed -> addTo(filed, filing);
      case Acknowledged known ->
          again(filing, known.purpose(), known.filedOn(), known.acknowledgedOn());
    };
  }

  /** The file stays what it is, and the user's acknowledgement may be added to it. */
  private static Decision<CircuitFileEvent> addTo(Filed file, FileInternationalCircuit filing) {
    boolean sameFile =
        file.filedOn().equals(filing.filedOn()) && file.purpose().equals(filing.purpose());
    LocalDate acknowledgedOn = filing.acknowledgedOn();
    return sameFile && acknowledgedOn != null
        ? Decision.accept(acknowledged(filing, acknowledgedOn))
        : again(filing, file.purpose(), file.filedOn(), null);
  }

  private static Decision<CircuitFileEvent> again(
      FileInternationalCircuit filing,
      String purpose,
      LocalDate filedOn,
      @Nullable LocalDate acknowledgedOn) {
    boolean same =
        purpose.equals(filing.purpose())
            && filedOn.equals(filing.filedOn())
            && (filing.acknowledgedOn() == null || filing.acknowledgedOn().equals(acknowledgedOn));
    String code = same ? "already-filed" : "filed-differently";
    return Decision.reject(Rejection.conflict(code, Map.of("filedOn", filedOn.toString())));
  }

  private static InternationalCircuitFiled filed(FileInternationalCircuit filing) {
    return new InternationalCircuitFiled(
        filing.carrierId(),
        filing.userOperatorId(),
        filing.purpose(),
        filing.filedOn(),
        filing.acknowledgedOn());
  }

  private static CircuitPurposeAcknowledged acknowledged(
      FileInternationalCircuit filing, LocalDate acknowledgedOn) {
    return new CircuitPurposeAcknowledged(
        filing.carrierId(),
        filing.userOperatorId(),
        filing.purpose(),
        filing.filedOn(),
        acknowledgedOn);
  }
}
