package io.qinggui.license.exit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exit of a license that has ended, under a plan for its customers.
 *
 * @param endedOn first day on which the license was no longer in force
 * @param lastProgress the latest report, {@code null} when there is none
 * @param completedOn {@code null} until nothing is left to be done for the customers
 * @param open whether something is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExitView(
    String licenseNumber,
    String operatorId,
    List<String> provinces,
    LocalDate endedOn,
    How how,
    LocalDate planFiledOn,
    LocalDate customersNotifiedOn,
    @Nullable AftercareProgressView lastProgress,
    @Nullable LocalDate completedOn,
    boolean open) {

  /** What ended a license. */
  enum How {
    /** Its term. */
    EXPIRED,
    /** A cancellation on application (注销). */
    CANCELLED,
    /** A penalty (吊销). */
    REVOKED,
    /** The annulment of its grant (撤销). */
    ANNULLED;

    private static How of(Fact.Ending ending) {
      return switch (ending) {
        case Fact.Cancellation it -> CANCELLED;
        case Fact.Revocation it -> REVOKED;
        case Fact.Annulment it -> ANNULLED;
      };
    }
  }

  static ExitView of(ExitRecord exit, AftercarePlanView plan, HeldLicense license) {
    return new ExitView(
        exit.licenseNumber(),
        exit.operatorId(),
        exit.provinces(),
        license.end(),
        license.ending().map(How::of).orElse(How.EXPIRED),
        plan.filedOn(),
        plan.customersNotifiedOn(),
        exit.lastProgress(),
        exit.completedOn(),
        exit.completedOn() == null);
  }
}
