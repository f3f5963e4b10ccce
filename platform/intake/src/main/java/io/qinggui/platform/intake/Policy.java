package io.qinggui.platform.intake;

import java.util.Set;

/**
 * A sentence of the form "when that happened there, then this follows here". Called at least once
 * for each event of its types, in order per {@link #key}; different ones may be handled at the same
 * time. What it does must carry an identity derived from the event, so that a second call changes
 * nothing.
 */
public interface Policy {

  /** Stable name, for example {@code when-annual-check-failed-then-record-standing}. */
  String name();

  /** The topic it listens to. */
  String topic();

  /** The CloudEvents types it understands; others pass by. */
  Set<String> types();

  /** Whether it is given the events of a type; those that it names, unless it takes others too. */
  default boolean understands(String type) {
    return types().contains(type);
  }

  /**
   * Events with the same key are applied in order, and are parked behind each other; those with
   * different ones may be applied at the same time. The operator, unless a narrower thing is what
   * the events follow upon each other for.
   *
   * @throws IllegalArgumentException when the event has none
   */
  default String key(ReceivedEvent event) {
    return event.subject();
  }

  /**
   * Applies the event.
   *
   * @throws RuntimeException to have it parked for its key, together with all later ones of it
   */
  void apply(ReceivedEvent event);

  /**
   * Begins a policy as a sentence: {@code
   * Policy.when(TYPE).on(TOPIC).named("when-...-then-...").apply(Published.class, (it, cause) ->
   * ...)}.
   *
   * @param types the CloudEvents types that it understands, all with the same record as data
   */
  static PolicySentence when(String... types) {
    return PolicySentence.when(Set.of(types));
  }

  /**
   * Two sentences of the same name on the same topic as one, so that their events are handled in
   * order: what one brings about, the other may take back.
   *
   * @throws IllegalArgumentException when they differ in name or topic, or share a type
   */
  static Policy either(Policy one, Policy other) {
    return new EitherPolicy(one, other);
  }
}
