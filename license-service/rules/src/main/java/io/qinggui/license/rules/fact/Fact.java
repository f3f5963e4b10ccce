package io.qinggui.license.rules.fact;

import io.qinggui.platform.reference.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something known about one operator. All dates are legal dates of the years 1 to 9999 (whoever
 * takes facts in checks that); provinces are two-digit codes; issuers and addressees are {@code
 * MIIT} or a two-digit code.
 */
public sealed interface Fact {

  /** The event that recorded it. */
  FactRef ref();

  /** The operator is registered, as an enterprise or as a carrier (基础电信企业). */
  record Registration(FactRef ref, boolean carrier) implements Fact {}

  /** A service that a license grants, where; for ISP also whether it includes website hosting. */
  record Grant(Service service, Set<String> provinces, boolean websiteHosting) {

    public Grant {
      provinces = Set.copyOf(provinces);
    }
  }

  /**
   * A license was issued.
   *
   * @param grantedOn original grant, the first day in force
   * @param validUntil last day in force
   */
  record License(
      FactRef ref,
      String number,
      String issuer,
      LocalDate grantedOn,
      LocalDate validUntil,
      List<Grant> grants)
      implements Fact {

    public License {
      grants = List.copyOf(grants);
    }
  }

  /** A license ended before its term did. */
  sealed interface Ending extends Fact {

    /** Number of the license. */
    String license();

    /** The first day on which it is not in force. */
    LocalDate endedOn();
  }

  /**
   * A license was cancelled (注销): {@code cancelledOn} is the first day on which it is not in force.
   */
  record Cancellation(FactRef ref, String license, LocalDate cancelledOn) implements Ending {
    @Override
    public LocalDate endedOn() {
      return cancelledOn;
    }
  }

  /** A license was revoked as a penalty (吊销), from {@code effectiveOn} on. */
  record Revocation(FactRef ref, String license, LocalDate effectiveOn) implements Ending {
    @Override
    public LocalDate endedOn() {
      return effectiveOn;
    }
  }

  /** The grant of a license was annulled (撤销), from {@code effectiveOn} on. */
  record Annulment(FactRef ref, String license, LocalDate effectiveOn) implements Ending {
    @Override
    public LocalDate endedOn() {
      return effectiveOn;
    }
  }

  /** A license was suspended: not in force from {@code from} to the day before {@code until}. */
  record Suspension(FactRef ref, String license, LocalDate from, @Nullable LocalDate until)
      implements Fact {}

  /**
   * A license was renewed: it is in force through {@code validUntil}, and on the days between the
   * end of its term before and a later {@code decidedOn} it was not.
   */
  record Renewal(FactRef ref, String license, LocalDate decidedOn, LocalDate validUntil)
      implements Fact {}

  /** A license grants more, from {@code grantedOn} on. */
  record Expansion(FactRef ref, String license, LocalDate grantedOn, List<Grant> grants)
      implements Fact {

    public Expansion {
      grants = List.copyOf(grants);
    }
  }

  /**
   * It was found on a day whether a service that a license grants had been opened. Of a service the
   * finding of the latest day counts.
   */
  record ServiceOpening(
      FactRef ref, String license, Service service, boolean opened, LocalDate foundOn)
      implements Fact {}

  /** The operator has really been running the service in the province since that day. */
  record ServiceReport(FactRef ref, Service service, String province, LocalDate runningSince)
      implements Fact {}

  /**
   * Whether the operator was seen running the service in the province on a day, by a survey or a
   * spot check. That it was not is a fact, too, which takes the place of one that says it was.
   *
   * @param observedBy id of the survey or spot check
   */
  record Observation(
      FactRef ref,
      String observedBy,
      Service service,
      String province,
      boolean running,
      LocalDate observedOn)
      implements Fact {}

  /** A written commitment, about a service for track SERVICE only. */
  record Commitment(
      FactRef ref,
      String license,
      Track track,
      @Nullable Service service,
      LocalDate signedOn,
      LocalDate receivedOn,
      String addressee)
      implements Fact {}

  /** An evaluation of one system was concluded, for these provinces. */
  record Evaluation(
      FactRef ref,
      String license,
      RequiredSystem system,
      Set<String> provinces,
      boolean passed,
      LocalDate concludedOn)
      implements Fact {

    public Evaluation {
      provinces = Set.copyOf(provinces);
    }
  }

  /** The operator's systems were connected to the authority's, in these provinces. */
  record Docking(FactRef ref, String license, Set<String> provinces, LocalDate completedOn)
      implements Fact {

    public Docking {
      provinces = Set.copyOf(provinces);
    }
  }

  /** The annual check of a license for a year was concluded. */
  record AnnualCheck(
      FactRef ref, String license, int year, boolean qualified, LocalDate concludedOn)
      implements Fact {}

  /** The operator was put on the list of bad credit, perhaps because of a case. */
  record CreditListing(
      FactRef ref, String creditRecordId, LocalDate listedOn, @Nullable String caseId)
      implements Fact {}

  /** A record was taken off the list; {@code removedOn} is the first day without it. */
  record CreditRemoval(FactRef ref, String creditRecordId, LocalDate removedOn) implements Fact {}

  /** The seriousness of a violation was determined, one way or the other. */
  record Seriousness(FactRef ref, String caseId, boolean serious, LocalDate determinedOn)
      implements Fact {}

  /** The issuer of a license lets it take new customers again, from {@code resumedOn}. */
  record Resumption(FactRef ref, String license, LocalDate resumedOn) implements Fact {}

  /**
   * A carrier's file on this operator as user of its international circuits, for its own office.
   */
  record CircuitFile(
      FactRef ref, String carrierId, LocalDate filedOn, @Nullable LocalDate acknowledgedOn)
      implements Fact {}

  /**
   * A fact was recorded wrongly and does not count.
   *
   * @param eventId event of that fact
   * @param replacedBy event of the right fact, which stands where the wrong one stood; until it is
   *     known the wrong one counts, so that nobody sees one half of a correction
   */
  record Withdrawal(FactRef ref, String eventId, @Nullable String replacedBy) implements Fact {}

  /**
   * The operator took the place of another one, which it names, from {@code effectiveOn} on. Known
   * of the successor; {@link Successor} is the same event, as known of the predecessor.
   */
  record Succession(FactRef ref, String predecessorId, SuccessionKind kind, LocalDate effectiveOn)
      implements Fact {}

  /**
   * A license passed from one holder to the next, which holds it from {@code effectiveOn} on. Known
   * of the holder before; {@link TakeOver} is what the next one knows of it.
   */
  record HolderChange(
      FactRef ref, String license, String holder, String successor, LocalDate effectiveOn)
      implements Fact {}

  /** The operator took a license over from another holder, whose facts tell the rest. */
  record TakeOver(FactRef ref, String license, String from) implements Fact {}

  /** Another operator, which it names, took this one's place. */
  record Successor(FactRef ref, String successorId) implements Fact {}

  /**
   * Its credit was evaluated (三(五)). Advice for whoever deals with it; no rule looks at it.
   *
   * @param total 0 to 100
   * @param grade as the method calls it
   */
  record CreditEvaluation(
      FactRef ref,
      String evaluationId,
      String method,
      LocalDate evaluatedOn,
      BigDecimal total,
      String grade)
      implements Fact {}

  /** The operator belongs to a group of enterprises; {@code until} is the last day. */
  record Affiliation(FactRef ref, String groupId, LocalDate from, @Nullable LocalDate until)
      implements Fact {}

  /** A service in a province; what is {@code null} is not narrowed. */
  record Place(@Nullable Service service, @Nullable String province) {

    boolean covers(Service aService, String aProvince) {
      return (service == null || service == aService)
          && (province == null || province.equals(aProvince));
    }
  }

  /**
   * A carrier was ordered about the operator: the whole that holds from then on, in the place of
   * every order to that carrier before it.
   *
   * @param barred from what the operator is barred by it; empty when it bars from nothing
   */
  record CarrierOrder(FactRef ref, String carrierId, LocalDate issuedOn, List<Place> barred)
      implements Fact {

    public CarrierOrder {
      barred = List.copyOf(barred);
    }

    /** Whether it says that the operator is barred from the service in the province. */
    public boolean bars(Service service, String province) {
      return barred.stream().anyMatch(it -> it.covers(service, province));
    }
  }

  /** Cross-border operation was approved; {@code validUntil} is the last day. */
  record CrossBorderApproval(
      FactRef ref, String approvalNumber, LocalDate approvedOn, @Nullable LocalDate validUntil)
      implements Fact {}
}
