package io.qinggui.platform.intake;

import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Policy} in the making: {@code when(type).on(topic).named(name).apply(record, then)}. */
public final class PolicySentence {

  /** A publisher adds fields within a version; who does not know them goes without. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Set<String> types;
  private final String topic;
  private final String name;
  private final Function<ReceivedEvent, String> key;

  private PolicySentence(
      Set<String> types, String topic, String name, Function<ReceivedEvent, String> key) {
    this.types = types;
    this.topic = topic;
    this.name = name;
    this.key = key;
  }

  static PolicySentence when(Set<String> types) {
    return new PolicySentence(types, "", "", ReceivedEvent::subject);
  }

  /** What follows from an event. */
  @FunctionalInterface
  public interface Consequence<T> {
    /**
     * Brings it about.
     *
     * @param data what was published
     * @param cause the policy and the event, from which the identity of what follows is derived
     * @throws RuntimeException to have the event parked
     */
    void follow(T data, Cause cause);
  }

  /** The topic on which the event is published. */
  public PolicySentence on(String publishedOn) {
    return new PolicySentence(types, publishedOn, name, key);
  }

  /** The policy's stable name: its progress and its parked events are stored under it. */
  public PolicySentence named(String stable) {
    return new PolicySentence(types, topic, stable, key);
  }

  /**
   * In order per value of a field of the data, instead of per operator: many operators' events
   * could be one party's, as those of a carrier's leases.
   *
   * @param field of the data, a text that every event has
   */
  public PolicySentence inOrderPer(String field) {
    return new PolicySentence(types, topic, name, event -> text(event, field));
  }

  private static String text(ReceivedEvent event, String field) {
    return event
        .data()
        .path(field)
        .asStringOpt()
        .orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
  }

  /**
   * The policy.
   *
   * @param data record that the publisher's contract has for the event
   * @throws IllegalStateException when the topic or the name is missing
   */
  public <T> Policy apply(Class<T> data, Consequence<T> then) {
    if (topic.isEmpty() || name.isEmpty()) {
      throw new IllegalStateException("a policy needs a topic and a name");
    }
    return new Sentence<>(name, topic, types, key, data, then);
  }

  private record Sentence<T>(
      String name,
      String topic,
      Set<String> types,
      Function<ReceivedEvent, String> order,
      Class<T> data,
      Consequence<T> then)
      implements Policy {

    @Override
    public String key(ReceivedEvent event) {
      return order.apply(event);
    }

    @Override
    public void apply(ReceivedEvent event) {
      then.follow(JSON.treeToValue(event.data(), data), new Cause(name, event));
    }
  }
}
