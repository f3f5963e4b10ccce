package io.qinggui.platform.starter;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.intake.ConsumerStatus;
import io.qinggui.platform.intake.Intake;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.relay.RelayStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator can see of and do to the service's consumers. */
final class Administration {

  private static final int MAX_PARKED = 500;

  private final Ledger ledger;
  private final ConsumerStore consumers;
  private final Projections projections;
  private final Messaging messaging;
  private final JsonMapper mapper;

  Administration(
      Ledger ledger,
      ConsumerStore consumers,
      Projections projections,
      Messaging messaging,
      JsonMapper mapper) {
    this.ledger = ledger;
    this.consumers = consumers;
    this.projections = projections;
    this.messaging = messaging;
    this.mapper = mapper;
  }

  /** A parked event as it is shown. */
  record Parked(
      String consumer,
      String key,
      String ledger,
      long position,
      String error,
      Instant parkedAt,
      JsonNode event) {}

  /** How far a projection is. */
  record ProjectionState(String name, long position, long parked) {}

  /** How far everything is. */
  record State(
      String ledger,
      long head,
      List<ProjectionState> projections,
      @Nullable RelayStatus relay,
      List<ConsumerStatus> policies) {}

  /** Names of everything that can have parked events. */
  List<String> consumers() {
    return Stream.concat(
            projections.all().stream().map(ProjectionRunner::name),
            policies().stream().map(ConsumerStatus::consumer))
        .toList();
  }

  /** At most 500 of them, the earliest first. */
  List<Parked> parked(String consumer) {
    return consumers.parked(consumer, MAX_PARKED).stream().map(this::shown).toList();
  }

  /** Empty when there is no such consumer. */
  Optional<Rerun> rerun(String consumer, String key) {
    Optional<ProjectionRunner> projection = projections.find(consumer);
    if (projection.isPresent()) {
      return projection.map(runner -> runner.rerun(key));
    }
    return messaging
        .intake()
        .filter(intake -> policies().stream().anyMatch(it -> it.consumer().equals(consumer)))
        .map(intake -> intake.rerun(consumer, key));
  }

  /** False when there is no such projection. */
  boolean reset(String projection) {
    Optional<ProjectionRunner> found = projections.find(projection);
    found.ifPresent(ProjectionRunner::reset);
    return found.isPresent();
  }

  State state() {
    return new State(
        ledger.name(),
        ledger.head(),
        projections.all().stream().map(this::stateOf).toList(),
        messaging.relay().map(Relay::status).orElse(null),
        policies());
  }

  private ProjectionState stateOf(ProjectionRunner runner) {
    return new ProjectionState(
        runner.name(), runner.position(), consumers.countParked(runner.name()));
  }

  private List<ConsumerStatus> policies() {
    return messaging.intake().map(Intake::status).orElse(List.of());
  }

  private Parked shown(ParkedEvent parked) {
    return new Parked(
        parked.consumer(),
        parked.key(),
        parked.ledger(),
        parked.position(),
        parked.error(),
        parked.parkedAt(),
        mapper.readTree(parked.event()));
  }
}
