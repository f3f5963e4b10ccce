package io.qinggui.license.license;

import io.qinggui.license.exit.LicenseExit;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.license.language.LicenseNumberCommand.ReleaseNumber;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Putting right what was filed under a license: by its issuer, an evaluation by who files those.
 */
public final class LicenseCorrections
    implements Corrections<LicenseCommand, LicenseEvent, LicenseState> {

  @Override
  public Rejection unknown(Correction<LicenseCommand> correction) {
    return Rejection.notFound(
        "license-unknown", Map.of("licenseNumber", ((LicenseCommand) correction).licenseNumber()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<LicenseCommand> correction,
      Fact<LicenseEvent> fact,
      History<LicenseEvent, LicenseState> history) {
    return Checks.that(
            mayCorrect(correction.by(), fact.event(), registered(history)),
            () -> Rejection.forbidden("not-entitled-for-license"))
        .or(() -> identityChanged(correction.replacement(), fact.event()))
        .or(() -> toldOfAnother(fact.event()));
  }

  /** A change of holders is corrected where its first half is. */
  private static Optional<Rejection> toldOfAnother(LicenseEvent fact) {
    return Checks.that(
        !(fact instanceof LicenseTakenOver),
        () ->
            new Rejection(
                Rejection.Kind.INVALID,
                "not-correctable",
                "/eventId",
                Map.of("type", DomainEvent.typeOf(fact))));
  }

  /** What the successor has of a change of holders goes and comes with it. */
  @Override
  public List<Fact<LicenseEvent>> companions(
      Fact<LicenseEvent> fact, List<Fact<LicenseEvent>> following) {
    return fact.event() instanceof LicenseHolderChanged change
        ? following.stream().filter(it -> tells(it.event(), change)).limit(1).toList()
        : List.of();
  }

  /** Another license may bear the number of one that should not have been registered. */
  @Override
  public List<Command> entailed(
      Correction<LicenseCommand> correction,
      List<Fact<LicenseEvent>> gone,
      List<Fact<LicenseEvent>> right) {
    return right.isEmpty()
        ? gone.stream()
            .map(Fact::event)
            .filter(LicenseRegistered.class::isInstance)
            .map(LicenseRegistered.class::cast)
            .<Command>map(it -> new ReleaseNumber(it.licenseNumber(), it.grantedOn()))
            .toList()
        : List.of();
  }

  private static boolean tells(LicenseEvent event, LicenseHolderChanged change) {
    return event instanceof LicenseTakenOver it
        && it.operatorId().equals(change.successorId())
        && it.predecessorId().equals(change.operatorId())
        && it.effectiveOn().equals(change.effectiveOn());
  }

  private static boolean mayCorrect(Filer by, LicenseEvent fact, LicenseRegistered license) {
    boolean evaluation = fact instanceof EvaluationPassed || fact instanceof EvaluationFailed;
    return by.actsFor(license.issuer()) || (evaluation && by.evaluator());
  }

  /** Whoever took one license for another withdraws it, and registers the other. */
  private static Optional<Rejection> identityChanged(
      @Nullable LicenseCommand replacement, LicenseEvent fact) {
    if (replacement instanceof ChangeHolder again && fact instanceof LicenseHolderChanged change) {
      return unchanged("successorId", again.successorId().equals(change.successorId()));
    }
    if (!(replacement instanceof RegisterLicense again)) {
      return Optional.empty();
    }
    return Checks.all(
        unchanged("licenseNumber", again.licenseNumber().equals(fact.licenseNumber())),
        unchanged("operatorId", again.operatorId().equals(fact.operatorId())));
  }

  private static Optional<Rejection> unchanged(String field, boolean same) {
    return Checks.that(
        same, () -> Rejection.invalid("identity-cannot-change", "/replacement/" + field));
  }

  private static LicenseRegistered registered(History<LicenseEvent, LicenseState> history) {
    return switch (history.state()) {
      case LicenseState.Registered(LicenseFile file) -> file.registered();
      case LicenseState.Cancelled(LicenseFile file, LicenseCancelled end) -> file.registered();
      case LicenseState.Unknown unknown ->
          throw new IllegalStateException("facts that count, and no license: " + history);
    };
  }

  /**
   * What is done for the customers rests on their plan, and a cancellation does (rule X2). The
   * completion rests on the report that nobody is left.
   */
  @Override
  public List<Fact<LicenseEvent>> dependents(
      Fact<LicenseEvent> fact, History<LicenseEvent, LicenseState> history) {
    if (fact.event() instanceof AftercareProgressReported && leavesCustomers(fact, history)) {
      return others(fact, history).filter(it -> it.event() instanceof AftercareCompleted).toList();
    }
    boolean lastPlan =
        fact.event() instanceof AftercarePlanFiled
            && others(fact, history).noneMatch(it -> it.event() instanceof AftercarePlanFiled);
    return lastPlan
        ? others(fact, history).filter(it -> restsOnPlan(it.event())).toList()
        : List.of();
  }

  private static boolean leavesCustomers(
      Fact<LicenseEvent> without, History<LicenseEvent, LicenseState> history) {
    LicenseExit exit = LicenseExit.NOT_PLANNED;
    for (Fact<LicenseEvent> each : others(without, history).toList()) {
      exit = each.event() instanceof AftercareProgressReported it ? exit.with(it) : exit;
    }
    return exit.leavesCustomers();
  }

  private static boolean restsOnPlan(LicenseEvent event) {
    return event instanceof LicenseCancelled
        || event instanceof AftercareProgressReported
        || event instanceof AftercareCompleted;
  }

  private static Stream<Fact<LicenseEvent>> others(
      Fact<LicenseEvent> fact, History<LicenseEvent, LicenseState> history) {
    return history.facts().stream().filter(it -> !it.id().equals(fact.id()));
  }

  @Override
  public LicenseEvent withdrawn(
      Correction<LicenseCommand> correction, Fact<LicenseEvent> fact, @Nullable String replacedBy) {
    LicenseEvent event = fact.event();
    return new FactWithdrawn(
        event.operatorId(),
        event.licenseNumber(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
