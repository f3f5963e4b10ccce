package io.qinggui.license.rules.standing;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a commitment has the effect that the notice gives it, 二(一)2 and 二(三)1: received by the
 * deadline, by the issuer of the license itself, for a license that the clause speaks of. A late or
 * misaddressed one is kept and has none.
 *
 * @param onTime received by the deadline
 * @param effective nothing is against it
 * @param reasons what is against it
 */
public record CommitmentReview(boolean onTime, boolean effective, List<Objection> reasons) {

  /** What can be against a commitment. */
  public enum Objection {
    /** Received after the deadline. */
    LATE,
    /** Addressed to another than the issuer of the license. */
    WRONG_ADDRESSEE,
    /** The clause says nothing about such a license or service. */
    NOT_CONCERNED
  }

  /** The services that a SERVICE commitment can be about. */
  static final Set<Service> CATALOGUE_SERVICES = EnumSet.of(Service.IRCS, Service.CDN);

  /** The services that put a license into the compliance cohort. */
  static final Set<Service> COHORT_SERVICES = EnumSet.of(Service.IDC, Service.ISP);

  public static CommitmentReview of(
      Fact.Commitment commitment, HeldLicense license, RuleValues values) {
    List<Objection> objections = new ArrayList<>();
    boolean onTime = !commitment.receivedOn().isAfter(values.commitmentDeadline());
    if (!onTime) {
      objections.add(Objection.LATE);
    }
    if (!commitment.addressee().equals(license.issuer())) {
      objections.add(Objection.WRONG_ADDRESSEE);
    }
    if (!concerned(commitment, license, values)) {
      objections.add(Objection.NOT_CONCERNED);
    }
    return new CommitmentReview(onTime, objections.isEmpty(), List.copyOf(objections));
  }

  private static boolean concerned(
      Fact.Commitment commitment, HeldLicense license, RuleValues values) {
    return switch (commitment.track()) {
      case SERVICE ->
          commitment.service() != null
              && CATALOGUE_SERVICES.contains(commitment.service())
              && oldIdc(license, values);
      case COMPLIANCE -> inCohort(license, values);
    };
  }

  /** An IDC license from before the catalogue of 2015, 二(一)2. */
  static boolean oldIdc(HeldLicense license, RuleValues values) {
    return license.grants().stream().anyMatch(it -> isOldIdc(it, values));
  }

  /** IDC granted before the catalogue of 2015; an expansion counts from its own date. */
  static boolean isOldIdc(HeldGrant grant, RuleValues values) {
    return grant.service() == Service.IDC
        && grant.grantedOn().isBefore(values.date(ValueName.CATALOGUE_IN_FORCE_ON));
  }

  /** An IDC or ISP license from before December 2012, 二(三)1. */
  static boolean inCohort(HeldLicense license, RuleValues values) {
    return license.grants().stream().anyMatch(it -> isOfCohort(it, values));
  }

  /** IDC or ISP granted before December 2012; an expansion counts from its own date. */
  static boolean isOfCohort(HeldGrant grant, RuleValues values) {
    return COHORT_SERVICES.contains(grant.service())
        && grant.grantedOn().isBefore(values.date(ValueName.COHORT_GRANTED_BEFORE));
  }
}
