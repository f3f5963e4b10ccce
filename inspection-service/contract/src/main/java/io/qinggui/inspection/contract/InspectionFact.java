package io.qinggui.inspection.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the inspection service tells others.
 *
 * <p>Each is the {@code data} of a CloudEvent on {@link #TOPIC}, keyed by the operator id. A field
 * marked nullable is left out of the JSON when it is {@code null}. Fields are added within a
 * version; nothing is renamed or removed, so readers ignore what they do not know. Every type has a
 * sample at {@code samples/<type>.json} on the class path.
 */
public sealed interface InspectionFact
    permits AnnualCheckPassed,
        AnnualCheckFailed,
        CaseOpened,
        CaseLinked,
        CaseConfirmed,
        CaseDismissed,
        LinkedCaseDecided,
        RectificationOrdered,
        RectificationCompleted,
        RectificationRefused,
        PenaltyImposed,
        SeriousnessDetermined,
        CaseClosed,
        CaseBasisWithdrawn,
        OperatorSurveyed,
        OperatorObserved,
        SpotCheckResult,
        SelfCheckSubmitted,
        MajorProblemReported,
        CreditEvaluated,
        TimeLimitPassed,
        FactWithdrawn {

  /** The Kafka topic. */
  String TOPIC = "qinggui.inspection";

  /** The CloudEvents types with the records that carry their data, in a fixed order. */
  Map<String, Class<? extends InspectionFact>> TYPES = types();

  /** The operator that the fact is about; {@code null} when it is about none in particular. */
  @Nullable String operatorId();

  /** Record key and CloudEvents subject: the operator, unless the fact says otherwise. */
  default String subject() {
    return Objects.requireNonNull(operatorId());
  }

  /** The CloudEvents type, with version. */
  String cloudEventType();

  private static Map<String, Class<? extends InspectionFact>> types() {
    Map<String, Class<? extends InspectionFact>> all = new LinkedHashMap<>();
    all.put(AnnualCheckPassed.TYPE, AnnualCheckPassed.class);
    all.put(AnnualCheckFailed.TYPE, AnnualCheckFailed.class);
    all.put(CaseOpened.TYPE, CaseOpened.class);
    all.put(CaseLinked.TYPE, CaseLinked.class);
    all.put(CaseConfirmed.TYPE, CaseConfirmed.class);
    all.put(CaseDismissed.TYPE, CaseDismissed.class);
    all.put(LinkedCaseDecided.TYPE, LinkedCaseDecided.class);
    all.put(RectificationOrdered.TYPE, RectificationOrdered.class);
    all.put(RectificationCompleted.TYPE, RectificationCompleted.class);
    all.put(RectificationRefused.TYPE, RectificationRefused.class);
    all.put(PenaltyImposed.TYPE, PenaltyImposed.class);
    all.put(SeriousnessDetermined.TYPE, SeriousnessDetermined.class);
    all.put(CaseClosed.TYPE, CaseClosed.class);
    all.put(CaseBasisWithdrawn.TYPE, CaseBasisWithdrawn.class);
    all.put(OperatorSurveyed.TYPE, OperatorSurveyed.class);
    all.put(OperatorObserved.TYPE, OperatorObserved.class);
    all.put(SpotCheckResult.TYPE, SpotCheckResult.class);
    all.put(SelfCheckSubmitted.TYPE, SelfCheckSubmitted.class);
    all.put(MajorProblemReported.TYPE, MajorProblemReported.class);
    all.put(CreditEvaluated.TYPE, CreditEvaluated.class);
    all.put(TimeLimitPassed.TYPE, TimeLimitPassed.class);
    all.put(FactWithdrawn.TYPE, FactWithdrawn.class);
    return Collections.unmodifiableMap(all);
  }
}
