package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteBasisWithdrawn;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.ViolationFindingWithdrawn;
import io.qinggui.license.contract.ViolationFound;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.reference.Beijing;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases that open by themselves: exactly one for each violation that facts and law prove. */
@Configuration(proxyBeanMethods = false)
class FindingPolicies {

  private static final String NAME = "when-violation-was-found-then-open-case";

  /** One consumer for both, so that what was taken back comes behind what was found. */
  @Bean
  Policy whenViolationWasFound(Commands<InspectionEvent> commands) {
    return Policy.either(
        Policy.when(ViolationFound.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NAME)
            .apply(
                ViolationFound.class,
                (it, cause) -> {
                  if (it.opensCase()) {
                    send(open(it, dayOf(cause)), cause, commands);
                  }
                }),
        Policy.when(ViolationFindingWithdrawn.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NAME)
            .apply(
                ViolationFindingWithdrawn.class,
                (it, cause) ->
                    send(
                        new NoteBasisWithdrawn(
                            OpenCase.idForFinding(it.findingId()),
                            it.findingId(),
                            dayOf(cause),
                            Filer.ofMinistry()),
                        cause,
                        commands)));
  }

  /** The day in Beijing on which it was told. */
  private static LocalDate dayOf(Cause cause) {
    return Beijing.dateOf(cause.event().recordedAt());
  }

  private static OpenCase open(ViolationFound it, LocalDate today) {
    return new OpenCase(
        OpenCase.idForFinding(it.findingId()),
        it.operatorId(),
        it.otherPartyId(),
        ViolationKind.valueOf(it.kind()),
        it.province(),
        CaseSource.DETECTION,
        today,
        evidence(it),
        new CaseBasis(it.findingId(), it.leaseId(), it.because()),
        Filer.ofMinistry(),
        today);
  }

  /** What an officer needs to look further. */
  private static String evidence(ViolationFound it) {
    return "系统发现 %s：违反%s，自%s起%s。%s%s依据事件：%s"
        .formatted(
            it.findingId(),
            it.clause(),
            it.from(),
            it.until() == null ? "" : "至%s止".formatted(it.until()),
            Optional.ofNullable(it.leaseId()).map("租用 %s。"::formatted).orElse(""),
            Optional.ofNullable(it.observedBy()).map("来源 %s。"::formatted).orElse(""),
            String.join("、", it.because()));
  }

  private static void send(Command command, Cause cause, Commands<InspectionEvent> commands) {
    try {
      commands.send(command, CommandContext.causedBy(cause.policy(), cause.event().id()));
    } catch (CommandRejectedException e) {
      // it was opened when the same finding was told before
      if (!e.rejection().code().equals("already-opened")) {
        throw e;
      }
    }
  }
}
