package io.qinggui.license.license.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.act.http.AnnulmentView;
import io.qinggui.license.act.http.ExpansionView;
import io.qinggui.license.act.http.HolderChangeView;
import io.qinggui.license.act.http.RenewalView;
import io.qinggui.license.act.http.RevocationView;
import io.qinggui.license.act.http.SuspensionView;
import io.qinggui.license.commitment.http.CommitmentView;
import io.qinggui.license.docking.http.DockingView;
import io.qinggui.license.evaluation.http.EvaluationView;
import io.qinggui.license.exit.http.AftercareCompletionView;
import io.qinggui.license.exit.http.AftercarePlanView;
import io.qinggui.license.exit.http.AftercareProgressView;
import io.qinggui.license.exit.http.CancellationView;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import io.qinggui.license.opening.http.ServiceOpeningView;
import io.qinggui.license.resumption.http.ResumptionView;
import io.qinggui.license.rules.fact.LicenseStatus;
import io.qinggui.platform.reference.LicenseNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A license with everything filed under it, in the order in which it was filed.
 *
 * @param licenseNumber as it was spelled at the registration
 * @param numberIrregular whether it follows none of the usual forms
 * @param sameNumber other spellings of the number under which licenses are registered, too; not
 *     stored, but looked up. Only registers from before numbers were compared have any
 * @param operatorUnregistered {@code true} when its holder is in no register of operators, absent
 *     otherwise; looked up as well
 * @param status what it comes to on the day that is asked for, by the rules; absent unless one
 *     license is asked for as of a day
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LicenseView(
    String licenseNumber,
    boolean numberIrregular,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sameNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean operatorUnregistered,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LicenseStatus status,
    String operatorId,
    String issuer,
    LocalDate grantedOn,
    LocalDate validUntil,
    List<Grant> grants,
    List<CommitmentView> commitments,
    List<EvaluationView> evaluations,
    List<DockingView> dockings,
    List<ResumptionView> resumptions,
    @Nullable AftercarePlanView aftercarePlan,
    @Nullable CancellationView cancellation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ExpansionView> expansions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RenewalView> renewals,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RevocationView revocation,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnnulmentView annulment,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SuspensionView> suspensions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AftercareProgressView> aftercareProgress,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable AftercareCompletionView aftercareCompletion,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HolderChangeView> holderChanges,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ServiceOpeningView> serviceOpenings) {

  /** What is empty is neither shown nor stored. */
  LicenseView {
    sameNumber = sameNumber == null ? List.of() : sameNumber;
    expansions = expansions == null ? List.of() : expansions;
    renewals = renewals == null ? List.of() : renewals;
    suspensions = suspensions == null ? List.of() : suspensions;
    aftercareProgress = aftercareProgress == null ? List.of() : aftercareProgress;
    holderChanges = holderChanges == null ? List.of() : holderChanges;
    serviceOpenings = serviceOpenings == null ? List.of() : serviceOpenings;
  }

  /** As it is after an event. */
  static LicenseView after(@Nullable LicenseView before, LicenseEvent event) {
    if (before != null) {
      return before.with(event);
    }
    if (event instanceof LicenseRegistered registered) {
      return of(registered);
    }
    throw new IllegalStateException(event + " came before the registration");
  }

  static LicenseView of(LicenseRegistered it) {
    return new LicenseView(
        it.licenseNumber(),
        LicenseNumber.isIrregular(it.licenseNumber()),
        List.of(),
        null,
        null,
        it.operatorId(),
        it.issuer(),
        it.grantedOn(),
        it.validUntil(),
        it.grants(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  /** The same, with what is wrong with it in the register. */
  LicenseView flagged(List<String> otherSpellings, boolean ofNobody) {
    Filed filed = new Filed(this);
    filed.sameNumber = otherSpellings;
    filed.operatorUnregistered = ofNobody ? Boolean.TRUE : null;
    return filed.view();
  }

  /** The same, with what it comes to. */
  LicenseView on(LicenseStatus aStatus) {
    Filed filed = new Filed(this);
    filed.status = aStatus;
    return filed.view();
  }

  private LicenseView with(LicenseEvent event) {
    Filed filed = new Filed(this);
    switch (event) {
      case LicenseRegistered it -> throw new IllegalStateException(it + " was registered before");
      case CommitmentFiled it -> filed.commitments.add(CommitmentView.of(it));
      case EvaluationPassed it -> filed.evaluations.add(EvaluationView.of(it));
      case EvaluationFailed it -> filed.evaluations.add(EvaluationView.of(it));
      case DockingCompleted it -> filed.dockings.add(DockingView.of(it));
      case CustomersResumed it -> filed.resumptions.add(ResumptionView.of(it));
      case AftercarePlanFiled it -> filed.plan = AftercarePlanView.of(it);
      case AftercareProgressReported it -> filed.progress.add(AftercareProgressView.of(it));
      case AftercareCompleted it -> filed.completion = AftercareCompletionView.of(it);
      case LicenseCancelled it -> filed.cancellation = CancellationView.of(it);
      case LicenseExpanded it -> filed.expansions.add(ExpansionView.of(it));
      case LicenseRenewed it -> filed.renew(it);
      case LicenseRevoked it -> filed.revocation = RevocationView.of(it);
      case LicenseAnnulled it -> filed.annulment = AnnulmentView.of(it);
      case LicenseSuspended it -> filed.suspensions.add(SuspensionView.of(it));
      case LicenseHolderChanged it -> filed.pass(it);
      case LicenseTakenOver it -> {}
      case ServiceOpeningFound it -> filed.openings.add(ServiceOpeningView.of(it));
      case FactWithdrawn it -> throw new IllegalStateException(it + " is no fact that counts");
    }
    return filed.view();
  }

  /** A view on its way to the next. */
  private static final class Filed {

    private final LicenseView before;
    private List<String> sameNumber;
    private @Nullable Boolean operatorUnregistered;
    private @Nullable LicenseStatus status;
    private final List<CommitmentView> commitments;
    private final List<EvaluationView> evaluations;
    private final List<DockingView> dockings;
    private final List<ResumptionView> resumptions;
    private @Nullable AftercarePlanView plan;
    private @Nullable CancellationView cancellation;
    private LocalDate validUntil;
    private final List<ExpansionView> expansions;
    private final List<RenewalView> renewals;
    private @Nullable RevocationView revocation;
    private @Nullable AnnulmentView annulment;
    private final List<SuspensionView> suspensions;
    private final List<AftercareProgressView> progress;
    private @Nullable AftercareCompletionView completion;
    private String operatorId;
    private final List<HolderChangeView> holderChanges;
    private final List<ServiceOpeningView> openings;

    Filed(LicenseView before) {
      this.before = before;
      this.sameNumber = before.sameNumber;
      this.operatorUnregistered = before.operatorUnregistered;
      this.status = before.status;
      this.commitments = new ArrayList<>(before.commitments);
      this.evaluations = new ArrayList<>(before.evaluations);
      this.dockings = new ArrayList<>(before.dockings);
      this.resumptions = new ArrayList<>(before.resumptions);
      this.plan = before.aftercarePlan;
      this.cancellation = before.cancellation;
      this.validUntil = before.validUntil;
      this.expansions = new ArrayList<>(before.expansions);
      this.renewals = new ArrayList<>(before.renewals);
      this.revocation = before.revocation;
      this.annulment = before.annulment;
      this.suspensions = new ArrayList<>(before.suspensions);
      this.progress = new ArrayList<>(before.aftercareProgress);
      this.completion = before.aftercareCompletion;
      this.operatorId = before.operatorId;
      this.holderChanges = new ArrayList<>(before.holderChanges);
      this.openings = new ArrayList<>(before.serviceOpenings);
    }

    void pass(LicenseHolderChanged it) {
      operatorId = it.successorId();
      holderChanges.add(HolderChangeView.of(it));
    }

    /** The last day is that of the renewal decided last, whenever it was recorded. */
    void renew(LicenseRenewed it) {
      boolean latest =
          renewals.stream().noneMatch(each -> each.decidedOn().isAfter(it.decidedOn()));
      validUntil = latest ? it.validUntil() : validUntil;
      renewals.add(RenewalView.of(it));
    }

    LicenseView view() {
      return new LicenseView(
          before.licenseNumber,
          before.numberIrregular,
          sameNumber,
          operatorUnregistered,
          status,
          operatorId,
          before.issuer,
          before.grantedOn,
          validUntil,
          before.grants,
          commitments,
          evaluations,
          dockings,
          resumptions,
          plan,
          cancellation,
          expansions,
          renewals,
          revocation,
          annulment,
          suspensions,
          progress,
          completion,
          holderChanges,
          openings);
    }
  }
}
