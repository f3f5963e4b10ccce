package io.qinggui.license.language;

import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code license/<licenseNumber>}. */
public sealed interface LicenseCommand extends Command {

  /** The license. */
  String licenseNumber();

  /** Who asks. */
  Filer by();

  /**
   * Whether who asks may file this under a license in the register: its issuer, and for some things
   * its holder or an evaluation body.
   */
  boolean isPermitted(LicenseRegistered license);

  @Override
  default String stream() {
    return streamOf(licenseNumber());
  }

  /** The stream of a license. */
  static String streamOf(String licenseNumber) {
    return "license/" + licenseNumber;
  }

  /** Withdraw a fact that was recorded wrongly, and perhaps record the right one. */
  record CorrectFact(
      String licenseNumber,
      Filer by,
      String eventId,
      String reason,
      @Nullable LicenseCommand replacement,
      EventIds ids)
      implements LicenseCommand, Correction<LicenseCommand> {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      // who may correct a fact is who may record it
      return true;
    }
  }

  /** Enter a license that has been issued in the register. */
  record RegisterLicense(
      String licenseNumber,
      Filer by,
      String operatorId,
      String issuer,
      LocalDate grantedOn,
      LocalDate validUntil,
      List<Grant> grants,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the collections. */
    public RegisterLicense {
      grants = List.copyOf(grants);
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      // who may register it is a question of the issuer that is named
      return true;
    }
  }

  /**
   * File a written commitment.
   *
   * @param rulebook what the rulebook says now about the date of receipt
   */
  record FileCommitment(
      String licenseNumber,
      Filer by,
      Track track,
      @Nullable Service service,
      LocalDate signedOn,
      LocalDate receivedOn,
      String addressee,
      RuleValues rulebook,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer()) || by.isOperator(license.operatorId());
    }
  }

  /** File the conclusion of an evaluation. */
  record FileEvaluation(
      String licenseNumber,
      Filer by,
      RequiredSystem system,
      List<String> provinces,
      boolean passed,
      String standard,
      LocalDate concludedOn,
      String evaluator,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the collections. */
    public FileEvaluation {
      provinces = provinces.stream().sorted().toList();
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer()) || by.evaluator();
    }
  }

  /** Record that docking is complete in some provinces. */
  record CompleteDocking(
      String licenseNumber,
      Filer by,
      List<String> provinces,
      LocalDate completedOn,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the collections. */
    public CompleteDocking {
      provinces = provinces.stream().sorted().toList();
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /** Put the plan for the customers of an exit on file. */
  record FileAftercarePlan(
      String licenseNumber,
      Filer by,
      LocalDate filedOn,
      LocalDate customersNotifiedOn,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer()) || by.isOperator(license.operatorId());
    }
  }

  /** Report how far the customers of an exit have been moved. */
  record ReportAftercareProgress(
      String licenseNumber,
      Filer by,
      LocalDate reportedOn,
      long customersBefore,
      long customersMoved,
      long customersLeft,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer()) || by.isOperator(license.operatorId());
    }
  }

  /** Record that nothing is left to be done for the customers of an exit. */
  record CompleteAftercare(String licenseNumber, Filer by, LocalDate completedOn, LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /**
   * Cancel a license on the operator's application.
   *
   * @param rulebook what the rulebook says now about the date of the application
   */
  record CancelLicense(
      String licenseNumber,
      Filer by,
      LocalDate appliedOn,
      LocalDate cancelledOn,
      RuleValues rulebook,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /**
   * Allow new customers again.
   *
   * @param standingCauses what the rules still hold against the operator on that day, as it is told
   *     to who asks
   * @param assessedThrough position up to which the facts were weighed
   */
  record ResumeCustomers(
      String licenseNumber,
      Filer by,
      LocalDate resumedOn,
      String reason,
      List<Map<String, Object>> standingCauses,
      long assessedThrough,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the collections. */
    public ResumeCustomers {
      standingCauses = List.copyOf(standingCauses);
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /**
   * Record that a license grants more.
   *
   * @param findings what the rules have against it on that day
   */
  record ExpandLicense(
      String licenseNumber,
      Filer by,
      LocalDate grantedOn,
      List<Grant> grants,
      List<RecordedFinding> findings,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the collections. */
    public ExpandLicense {
      grants = List.copyOf(grants);
      findings = List.copyOf(findings);
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /**
   * Record that a license was renewed.
   *
   * @param appliedOn date of the application, if it is known
   * @param findings what the rules have against it on the day of the decision
   */
  record RenewLicense(
      String licenseNumber,
      Filer by,
      @Nullable LocalDate appliedOn,
      LocalDate decidedOn,
      LocalDate validUntil,
      List<RecordedFinding> findings,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the list. */
    public RenewLicense {
      findings = List.copyOf(findings);
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /** Record that a license was revoked as a penalty (吊销). */
  record RevokeLicense(
      String licenseNumber,
      Filer by,
      LocalDate decidedOn,
      LocalDate effectiveOn,
      @Nullable String caseId,
      String basis,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /** Record that the grant of a license was annulled (撤销). */
  record AnnulLicense(
      String licenseNumber,
      Filer by,
      LocalDate decidedOn,
      LocalDate effectiveOn,
      String basis,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /**
   * Record that a license is suspended.
   *
   * @param until first day on which it is in force again, {@code null} while that is not decided
   */
  record SuspendLicense(
      String licenseNumber, Filer by, LocalDate from, @Nullable LocalDate until, String basis)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /** Record whether a service had been opened by a day. */
  record RecordServiceOpening(
      String licenseNumber,
      Filer by,
      Service service,
      boolean opened,
      LocalDate foundOn,
      String basis,
      LocalDate today)
      implements LicenseCommand {

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }

  /**
   * Record that a license passed to another operator.
   *
   * @param findings what the rules have against it on that day
   */
  record ChangeHolder(
      String licenseNumber,
      Filer by,
      String successorId,
      LocalDate effectiveOn,
      List<RecordedFinding> findings,
      LocalDate today)
      implements LicenseCommand {

    /** Copies the list. */
    public ChangeHolder {
      findings = List.copyOf(findings);
    }

    @Override
    public boolean isPermitted(LicenseRegistered license) {
      return by.actsFor(license.issuer());
    }
  }
}
