package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.annualcheck.AnnualChecks.Checked;
import io.qinggui.inspection.annualcheck.AnnualChecks.NeverChecked;
import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.inspection.language.CorrectAnnualCheck;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides over {@code annual-check/<licenseNumber>}. Corrections are decided by {@link
 * io.qinggui.platform.decider.CorrectingDecider} around it.
 */
public final class AnnualCheckDecider
    implements Decider<AnnualCheckCommand, AnnualCheckEvent, AnnualChecks> {

  @Override
  public AnnualChecks initial() {
    return new NeverChecked();
  }

  @Override
  public Decision<AnnualCheckEvent> decide(AnnualCheckCommand command, AnnualChecks checks) {
    return switch (command) {
      case ConcludeAnnualCheck conclude ->
          Decision.decideUnless(
              Checks.all(Permission.refusal(conclude), Plausibility.refusal(conclude)),
              () -> decide(conclude, checks));
      case CorrectAnnualCheck correction -> throw Decider.impossible(correction, checks);
    };
  }

  private static Decision<AnnualCheckEvent> decide(
      ConcludeAnnualCheck command, AnnualChecks checks) {
    return switch (checks) {
      case NeverChecked never -> Decision.accept(concluded(command));
      case Checked before -> decideAgain(concluded(command), before);
    };
  }

  /** A year is examined again on a later day, or not at all. */
  private static Decision<AnnualCheckEvent> decideAgain(
      AnnualCheckConcluded concluded, Checked before) {
    Optional<AnnualCheckConcluded> latest = before.latest(concluded.year());
    return Decision.unless(
        Checks.all(
            Checks.that(
                !before.conclusions().contains(concluded),
                () -> conflict("already-concluded", latest.orElseThrow())),
            latest
                .filter(each -> !concluded.concludedOn().isAfter(each.concludedOn()))
                .map(each -> conflict("concluded-earlier", each))),
        () -> concluded);
  }

  private static Rejection conflict(String code, AnnualCheckConcluded latest) {
    return Rejection.conflict(
        code, Map.of("outcome", latest.outcome(), "concludedOn", latest.concludedOn().toString()));
  }

  private static AnnualCheckConcluded concluded(ConcludeAnnualCheck command) {
    return new AnnualCheckConcluded(
        command.operatorId(),
        command.licenseNumber(),
        command.year(),
        command.outcome().name(),
        command.concludedOn(),
        command.reasons(),
        command.deviation());
  }

  @Override
  public AnnualChecks evolve(AnnualChecks checks, AnnualCheckEvent event) {
    return switch (event) {
      case AnnualCheckConcluded concluded -> after(checks, concluded);
      case AnnualCheckWithdrawn withdrawn -> throw Decider.impossible(withdrawn, checks);
    };
  }

  private static AnnualChecks after(AnnualChecks checks, AnnualCheckConcluded concluded) {
    return switch (checks) {
      case NeverChecked never -> new Checked(List.of(concluded));
      case Checked before -> before.with(concluded);
    };
  }
}
