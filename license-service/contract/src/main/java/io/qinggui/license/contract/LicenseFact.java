package io.qinggui.license.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the license service tells others.
 *
 * <p>Each is the {@code data} of a CloudEvent on {@link #TOPIC}, keyed by {@link #subject}. A field
 * marked nullable is left out of the JSON when it is {@code null}. Fields are added within a
 * version; nothing is renamed or removed, so readers ignore what they do not know. Every type has a
 * sample at {@code samples/<type>.json} on the class path.
 */
public sealed interface LicenseFact
    permits LicenseRegistered,
        CommitmentFiled,
        EvaluationPassed,
        EvaluationFailed,
        DockingCompleted,
        CustomersResumed,
        AftercarePlanFiled,
        AftercareProgressReported,
        AftercareCompleted,
        LicenseCancelled,
        RulebookAmended,
        StandingChanged,
        LicenseExpanded,
        LicenseRenewed,
        LicenseRevoked,
        LicenseAnnulled,
        LicenseSuspended,
        LicenseHolderChanged,
        LicenseTakenOver,
        ServiceOpeningFound,
        ApplicationChanged,
        DeadlineApproaching,
        TimeLimitPassed,
        ViolationFound,
        ViolationFindingWithdrawn,
        FactWithdrawn {

  /** The Kafka topic of all facts. */
  String TOPIC = "qinggui.license";

  /** The compacted Kafka topic that keeps the last {@link StandingChanged} of each operator. */
  String STANDING_TOPIC = "qinggui.standing";

  /** The CloudEvents types with the records that carry their data, in a fixed order. */
  Map<String, Class<? extends LicenseFact>> TYPES = types();

  /**
   * Record key and CloudEvents subject: the operator that the fact is about, or {@code rulebook}.
   */
  String subject();

  /** The CloudEvents type, with version. */
  String cloudEventType();

  private static Map<String, Class<? extends LicenseFact>> types() {
    Map<String, Class<? extends LicenseFact>> all = new LinkedHashMap<>();
    all.put(LicenseRegistered.TYPE, LicenseRegistered.class);
    all.put(CommitmentFiled.TYPE, CommitmentFiled.class);
    all.put(EvaluationPassed.TYPE, EvaluationPassed.class);
    all.put(EvaluationFailed.TYPE, EvaluationFailed.class);
    all.put(DockingCompleted.TYPE, DockingCompleted.class);
    all.put(CustomersResumed.TYPE, CustomersResumed.class);
    all.put(AftercarePlanFiled.TYPE, AftercarePlanFiled.class);
    all.put(AftercareProgressReported.TYPE, AftercareProgressReported.class);
    all.put(AftercareCompleted.TYPE, AftercareCompleted.class);
    all.put(LicenseCancelled.TYPE, LicenseCancelled.class);
    all.put(RulebookAmended.TYPE, RulebookAmended.class);
    all.put(StandingChanged.TYPE, StandingChanged.class);
    all.put(LicenseExpanded.TYPE, LicenseExpanded.class);
    all.put(LicenseRenewed.TYPE, LicenseRenewed.class);
    all.put(LicenseRevoked.TYPE, LicenseRevoked.class);
    all.put(LicenseAnnulled.TYPE, LicenseAnnulled.class);
    all.put(LicenseSuspended.TYPE, LicenseSuspended.class);
    all.put(LicenseHolderChanged.TYPE, LicenseHolderChanged.class);
    all.put(LicenseTakenOver.TYPE, LicenseTakenOver.class);
    all.put(ServiceOpeningFound.TYPE, ServiceOpeningFound.class);
    all.put(ApplicationChanged.TYPE, ApplicationChanged.class);
    all.put(DeadlineApproaching.TYPE, DeadlineApproaching.class);
    all.put(TimeLimitPassed.TYPE, TimeLimitPassed.class);
    all.put(ViolationFound.TYPE, ViolationFound.class);
    all.put(ViolationFindingWithdrawn.TYPE, ViolationFindingWithdrawn.class);
    all.put(FactWithdrawn.TYPE, FactWithdrawn.class);
    return Collections.unmodifiableMap(all);
  }
}
