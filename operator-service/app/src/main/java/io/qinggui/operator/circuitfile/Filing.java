package io.qinggui.operator.circuitfile;

import io.qinggui.operator.circuitfile.CircuitFile.Acknowledged;
import io.qinggui.operator.circuitfile.CircuitFile.Filed;
import io.qinggui.operator.circuitfile.CircuitFile.None;
import io.qinggui.operator.language.CircuitFileCommand.FileInternationalCircuit;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.CircuitFileEvent.InternationalCircuitFiled;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may file what, and what a filing means for the file as it is. */
final class Filing {

  private Filing() {}

  static Optional<Rejection> refusal(FileInternationalCircuit filing) {
    OperatorRegistered carrier = filing.carrier();
    Map<String, Object> keeper = Map.of("operatorId", filing.carrierId());
    return Checks.all(
        Checks.entitled(
            mayFile(filing.filer(), filing.carrierId(), filing.carrier(), filing.user())),
        Checks.that(carrier != null, () -> Rejection.notFound("operator-unknown", keeper)),
        Checks.that(
            carrier != null && carrier.kind().equals(Kind.CARRIER.name()),
            () -> Rejection.conflict("not-a-carrier", keeper)),
        Checks.that(
            !filing.carrierId().equals(filing.userOperatorId()),
            () -> Rejection.invalid("carrier-is-user", "/userOperatorId")),
        Checks.notInFuture("/filedOn", filing.filedOn(), filing.today()),
        Checks.notInFuture("/acknowledgedOn", filing.acknowledgedOn(), filing.today()));
  }

  /**
   * The carrier itself, the ministry, or the administration of the carrier's or user's province;
   * any administration is told that a carrier is unknown.
   */
  static boolean mayFile(
      Filer filer,
      String carrierId,
      @Nullable OperatorRegistered carrier,
      @Nullable OperatorRegistered user) {
    return filer.isCarrier(carrierId)
        || filer.ministry()
        || (filer.isOfficer() && (carrier == null || isOf(filer, carrier) || isOf(filer, user)));
  }

  private static boolean isOf(Filer filer, @Nullable OperatorRegistered entry) {
    return entry != null && filer.actsIn(entry.province());
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
