package io.qinggui.inspection.annualcheck;

import io.qinggui.inspection.annualcheck.AnnualChecks.Checked;
import io.qinggui.inspection.annualcheck.AnnualChecks.NeverChecked;
import io.qinggui.inspection.language.AnnualCheckCommand;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.ConcludeAnnualCheck;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides over {@code annual-check/<licenseNumber>}. */
public final class AnnualCheckDecider
    implements Decider<AnnualCheckCommand, AnnualCheckConcluded, AnnualChecks> {

  @Override
  public AnnualChecks initial() {
    return new NeverChecked();
  }

  @Override
  public Decision<AnnualCheckConcluded> decide(AnnualCheckCommand command, AnnualChecks checks) {
    return switch (command) {
      case ConcludeAnnualCheck conclude ->
          Decision.decideUnless(
              Checks.all(Permission.refusal(conclude), Plausibility.refusal(conclude)),
              () -> decide(concluded(conclude), checks));
    };
  }

  private static Decision<AnnualCheckConcluded> decide(
      AnnualCheckConcluded concluded, AnnualChecks checks) {
    return switch (checks) {
      case NeverChecked never -> Decision.accept(concluded);
      case Checked before -> decideAgain(concluded, before);
    };
  }

  /** A year is examined again on a later day, or not at all. */
  private static Decision<AnnualCheckConcluded> decideAgain(
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
        command.reasons());
  }

  @Override
  public AnnualChecks evolve(AnnualChecks checks, AnnualCheckConcluded event) {
    return switch (checks) {
      case NeverChecked never -> new Checked(List.of(event));
      case Checked before -> before.with(event);
    };
  }
}
