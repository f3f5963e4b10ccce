package io.qinggui.operator.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the operator service tells other services about leases. What two parties agreed is no
 * business of their competitors: these facts have a topic of their own, which only services read,
 * and are not in the feed.
 *
 * <p>Each is the {@code data} of a CloudEvent on {@link #TOPIC}, keyed by the lessor, so that the
 * facts of a lease come in their order. As for {@link OperatorFact}: {@code null} is left out,
 * fields are only added, every type has a sample.
 */
public sealed interface LeaseFact
    permits LeaseRecorded, LeaseChanged, LeaseEnded, LeaseFactWithdrawn {

  /** The Kafka topic. */
  String TOPIC = "qinggui.lease";

  /** The CloudEvents types with the records that carry their data, in a fixed order. */
  Map<String, Class<? extends LeaseFact>> TYPES = types();

  /** The lessor: record key and CloudEvents subject. */
  String operatorId();

  /** The lease. */
  String leaseId();

  /** The CloudEvents type, with version. */
  String cloudEventType();

  private static Map<String, Class<? extends LeaseFact>> types() {
    Map<String, Class<? extends LeaseFact>> all = new LinkedHashMap<>();
    all.put(LeaseRecorded.TYPE, LeaseRecorded.class);
    all.put(LeaseChanged.TYPE, LeaseChanged.class);
    all.put(LeaseEnded.TYPE, LeaseEnded.class);
    all.put(LeaseFactWithdrawn.TYPE, LeaseFactWithdrawn.class);
    return Collections.unmodifiableMap(all);
  }
}
