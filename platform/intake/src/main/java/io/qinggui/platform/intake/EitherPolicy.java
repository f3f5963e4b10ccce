package io.qinggui.platform.intake;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Two sentences of one name, told apart by the type of the event. */
record EitherPolicy(Policy one, Policy other) implements Policy {

  EitherPolicy {
    boolean together = one.name().equals(other.name()) && one.topic().equals(other.topic());
    if (!together || !Collections.disjoint(one.types(), other.types())) {
      throw new IllegalArgumentException(one + " and " + other + " do not go together");
    }
  }

  @Override
  public String name() {
    return one.name();
  }

  @Override
  public String topic() {
    return one.topic();
  }

  @Override
  public Set<String> types() {
    Set<String> types = new TreeSet<>(one.types());
    types.addAll(other.types());
    return types;
  }

  @Override
  public boolean understands(String type) {
    return one.understands(type) || other.understands(type);
  }

  @Override
  public String key(ReceivedEvent event) {
    return (one.understands(event.type()) ? one : other).key(event);
  }

  @Override
  public void apply(ReceivedEvent event) {
    (one.understands(event.type()) ? one : other).apply(event);
  }
}
