package io.qinggui.license.standing.runtime;

import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.NotedFact.AffiliationNoted;
import io.qinggui.license.language.NotedFact.AnnualCheckNoted;
import io.qinggui.license.language.NotedFact.CircuitFileNoted;
import io.qinggui.license.language.NotedFact.CreditEvaluationNoted;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.CreditRemovalNoted;
import io.qinggui.license.language.NotedFact.CrossBorderApprovalNoted;
import io.qinggui.license.language.NotedFact.ObservationNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.OrderNoted;
import io.qinggui.license.language.NotedFact.PredecessorNoted;
import io.qinggui.license.language.NotedFact.SeriousnessNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.NotedFact.SuccessionNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Operators' standings: the rules over their files and the rulebook, cut at what was known. */
public final class Standings {

  private final OperatorFiles files;
  private final LawBook law;

  /**
   * @param files facts about operators
   * @param law the rulebook
   */
  public Standings(OperatorFiles files, LawBook law) {
    this.files = files;
    this.law = law;
  }

  /** The standing that followed from what was known at a moment. */
  public Standing knownAt(String operatorId, Instant moment) {
    return files.of(operatorId).standing(law.knownAt(moment), moment);
  }

  /** What was known about an operator at a moment. */
  public OperatorFacts factsKnownAt(String operatorId, Instant moment) {
    return files.of(operatorId).facts(moment);
  }

  /** The same, of one operator of many that are gone over once: nothing of it is kept. */
  public OperatorFacts factsInPassing(String operatorId, Instant moment) {
    return files.inPassing(operatorId, moment);
  }

  /** Whether an operator is in the register, as far as that was noted here. */
  public boolean isRegistered(String operatorId) {
    return factsKnownAt(operatorId, Instant.MAX).isRegistered();
  }

  /** The standing from everything that can be read now, with the position that it goes up to. */
  public Assessed now(String operatorId) {
    OperatorFile file = files.of(operatorId);
    return new Assessed(
        file.facts(Instant.MAX),
        file.standing(law.now(), Instant.MAX),
        file.through(),
        file.edition());
  }

  /**
   * Who held a license on a date.
   *
   * @param holder any of its holders
   */
  public String holderOn(LocalDate date, String license, String holder, Instant knownAt) {
    return factsKnownAt(holder, knownAt)
        .license(license)
        .flatMap(it -> it.holderOn(date))
        .orElse(holder);
  }

  /**
   * The operators whose standings what was filed under a license may change: all its holders, since
   * each has all of it.
   */
  public Collection<String> concernedBy(LicenseEvent filed) {
    return files.withOtherHolders(filed.operatorId());
  }

  /** The operators whose standings a noted fact may change. */
  public Collection<String> concernedBy(NotedFact noted) {
    String operatorId = noted.operatorId();
    if (noted instanceof AnnualCheckNoted) {
      return files.withOtherHolders(operatorId);
    }
    if (!passesOn(noted)) {
      return List.of(operatorId);
    }
    Set<String> concerned = new LinkedHashSet<>(files.withSuccessors(operatorId));
    concerned.addAll(files.withOtherHolders(operatorId));
    return concerned;
  }

  /** A succession is noted of the successor by itself. */
  private static boolean passesOn(NotedFact noted) {
    return switch (noted) {
      case CreditRecordNoted it -> true;
      case CreditRemovalNoted it -> true;
      case SeriousnessNoted it -> true;
      case PredecessorNoted it -> true;
      case WithdrawalNoted it -> true;
      case SuccessionNoted it -> false;
      case OperatorNoted it -> false;
      case ServiceReportNoted it -> false;
      case ObservationNoted it -> false;
      case CircuitFileNoted it -> false;
      case CrossBorderApprovalNoted it -> false;
      case AnnualCheckNoted it -> false;
      case AffiliationNoted it -> false;
      case CreditEvaluationNoted it -> false;
      case OrderNoted it -> false;
    };
  }

  /**
   * A standing and what it rests on.
   *
   * @param facts what is known about the operator and its predecessors
   * @param through position of the last event about the operator that it includes; everything about
   *     its predecessors up to there is included as well
   * @param edition another text whenever it rests on more facts
   */
  public record Assessed(OperatorFacts facts, Standing standing, long through, String edition) {}
}
