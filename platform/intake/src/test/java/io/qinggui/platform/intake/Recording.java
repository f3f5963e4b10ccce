package io.qinggui.platform.intake;

import io.qinggui.platform.kafka.Scene;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A policy that remembers what it applied; it can be told to fail. */
final class Recording implements Policy {

  private final String name;
  private final String topic;
  private final Map<String, List<Long>> applied = new ConcurrentHashMap<>();
  private volatile Consumer<ReceivedEvent> before = event -> {};

  Recording(String name, String topic) {
    this.name = name;
    this.topic = topic;
  }

  /** Called before an event is taken; may throw. */
  void before(Consumer<ReceivedEvent> check) {
    before = check;
  }

  /** Positions applied about an operator, in order of application. */
  List<Long> applied(String operator) {
    return applied.getOrDefault(operator, List.of());
  }

  int count() {
    return applied.values().stream().mapToInt(List::size).sum();
  }

  Set<String> operators() {
    return applied.keySet();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public Set<String> types() {
    return Set.of(Scene.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    before.accept(event);
    applied
        .computeIfAbsent(event.subject(), s -> new CopyOnWriteArrayList<>())
        .add(event.position());
  }
}
