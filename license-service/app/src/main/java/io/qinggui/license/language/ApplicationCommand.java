package io.qinggui.license.language;

import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code application/<applicationId>}. */
public sealed interface ApplicationCommand extends Command {

  /** The application. */
  String applicationId();

  /** Who asks. */
  Filer by();

  @Override
  default String stream() {
    return streamOf(applicationId());
  }

  /** The stream of an application. */
  static String streamOf(String applicationId) {
    return "application/" + applicationId;
  }

  /**
   * Apply.
   *
   * @param license the license that it is about, {@code null} when none of that number is
   *     registered
   * @param successorId who is to hold it, for a change of holders
   */
  record Submit(
      String applicationId,
      Filer by,
      ApplicationKind kind,
      String operatorId,
      String issuer,
      @Nullable String licenseNumber,
      @Nullable LicenseRegistered license,
      List<Grant> grants,
      @Nullable String successorId,
      LocalDate submittedOn,
      LocalDate today)
      implements ApplicationCommand {

    /** Copies the list. */
    public Submit {
      grants = List.copyOf(grants);
    }
  }

  /** Take it up. */
  record Accept(String applicationId, Filer by, LocalDate acceptedOn, LocalDate today)
      implements ApplicationCommand {}

  /** Say what is missing. */
  record RequestSupplement(
      String applicationId, Filer by, LocalDate requestedOn, List<String> missing, LocalDate today)
      implements ApplicationCommand {

    /** Copies the list. */
    public RequestSupplement {
      missing = List.copyOf(missing);
    }
  }

  /** Hand in what was missing. */
  record Supplement(String applicationId, Filer by, LocalDate suppliedOn, LocalDate today)
      implements ApplicationCommand {}

  /** Give it up. */
  record Withdraw(String applicationId, Filer by, LocalDate withdrawnOn, LocalDate today)
      implements ApplicationCommand {}

  /** Refuse it. */
  record Refuse(
      String applicationId, Filer by, LocalDate decidedOn, List<String> grounds, LocalDate today)
      implements ApplicationCommand {

    /** Copies the list. */
    public Refuse {
      grounds = List.copyOf(grounds);
    }
  }

  /** File the conclusion of an evaluation of an applicant. */
  record Evaluate(
      String applicationId,
      Filer by,
      RequiredSystem system,
      List<String> provinces,
      boolean passed,
      String standard,
      LocalDate concludedOn,
      String evaluator,
      LocalDate today)
      implements ApplicationCommand {

    /** Copies the list. */
    public Evaluate {
      provinces = provinces.stream().sorted().toList();
    }
  }

  /**
   * Approve it, which takes effect on the license at once.
   *
   * @param licenseNumber of a new license
   * @param grantedOn first day of what is granted
   * @param validUntil last day of the term
   * @param noticeGivenOn day on which the customers of a license that ends were told
   * @param plan the plan for those customers, {@code null} when none is on file
   * @param termEnds last day of the present term of the license that it is about
   * @param weighed why it is approved although the rules ask for weighing
   * @param gate what the rules say on the day of the decision
   * @param rulebook what the rulebook says about that day
   */
  record Approve(
      String applicationId,
      Filer by,
      LocalDate decidedOn,
      @Nullable String licenseNumber,
      @Nullable LocalDate grantedOn,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate noticeGivenOn,
      LicenseEvent.@Nullable AftercarePlanFiled plan,
      @Nullable LocalDate termEnds,
      @Nullable String weighed,
      GateAnswer gate,
      RuleValues rulebook,
      LocalDate today)
      implements ApplicationCommand {}

  /** Withdraw a step that was recorded wrongly, and perhaps record the right one. */
  record CorrectApplication(
      String applicationId,
      Filer by,
      String eventId,
      String reason,
      @Nullable ApplicationCommand replacement,
      EventIds ids)
      implements ApplicationCommand, Correction<ApplicationCommand> {}
}
