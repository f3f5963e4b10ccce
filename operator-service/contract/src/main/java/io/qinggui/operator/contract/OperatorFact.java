package io.qinggui.operator.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the operator service tells others.
 *
 * <p>Each is the {@code data} of a CloudEvent on {@link #TOPIC}, keyed by the operator id. A field
 * marked nullable is left out of the JSON when it is {@code null}. Fields are added within a
 * version; nothing is renamed or removed, so readers ignore what they do not know. Every type has a
 * sample at {@code samples/<type>.json} on the class path.
 */
public sealed interface OperatorFact
    permits OperatorRegistered,
        OperatorRenamed,
        OperatorSucceeded,
        ServiceReported,
        CreditRecordAdded,
        CreditRecordRemoved,
        InternationalCircuitFiled,
        CrossBorderApproved,
        OperatorAffiliated,
        FactWithdrawn {

  /** The Kafka topic. */
  String TOPIC = "qinggui.operator";

  /** The CloudEvents types with the records that carry their data, in a fixed order. */
  Map<String, Class<? extends OperatorFact>> TYPES = types();

  /** The operator that the fact is about: record key and CloudEvents subject. */
  String operatorId();

  /** The CloudEvents type, with version. */
  String cloudEventType();

  private static Map<String, Class<? extends OperatorFact>> types() {
    Map<String, Class<? extends OperatorFact>> all = new LinkedHashMap<>();
    all.put(OperatorRegistered.TYPE, OperatorRegistered.class);
    all.put(OperatorRenamed.TYPE, OperatorRenamed.class);
    all.put(OperatorSucceeded.TYPE, OperatorSucceeded.class);
    all.put(ServiceReported.TYPE, ServiceReported.class);
    all.put(CreditRecordAdded.TYPE, CreditRecordAdded.class);
    all.put(CreditRecordRemoved.TYPE, CreditRecordRemoved.class);
    all.put(InternationalCircuitFiled.TYPE, InternationalCircuitFiled.class);
    all.put(CrossBorderApproved.TYPE, CrossBorderApproved.class);
    all.put(OperatorAffiliated.TYPE, OperatorAffiliated.class);
    all.put(FactWithdrawn.TYPE, FactWithdrawn.class);
    return Collections.unmodifiableMap(all);
  }
}
