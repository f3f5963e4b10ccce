package io.qinggui.platform.starter;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service's projections at work, and the way to what they project. */
public final class Projections implements AutoCloseable {

  private static final Duration OWN_WRITE_PATIENCE = Duration.ofMillis(500);

  private final MongoDatabase database;
  private final Ledger ledger;
  private final Map<String, ProjectionRunner> runners = new LinkedHashMap<>();

  Projections(
      List<Projection> projections,
      Ledger ledger,
      ConsumerStore consumers,
      MongoDatabase database,
      InstantSource clock) {
    this.database = database;
    this.ledger = ledger;
    for (Projection projection : projections) {
      Require.that(
          !runners.containsKey(projection.name()),
          "two projections are named " + projection.name());
      runners.put(
          projection.name(),
          ProjectionRunner.start(projection, ledger, consumers, database, clock));
    }
  }

  /**
   * The records of a projection. A single one is found right after the write that made it: the read
   * waits up to 500 ms for the projection to reach the service's own ledger.
   *
   * @throws IllegalArgumentException when the projection is not one of the service's
   */
  public <V extends Record> ReadModel<V> readModel(RecordProjection<?, V> projection) {
    Progress progress = progress(projection.name());
    return new ReadModel<>(
        database, projection, () -> progress.await(ledger.head(), OWN_WRITE_PATIENCE));
  }

  /**
   * How far a projection has followed the ledger.
   *
   * @throws IllegalArgumentException when there is no such projection
   */
  public Progress progress(String projection) {
    return runner(projection);
  }

  Optional<ProjectionRunner> find(String projection) {
    return Optional.ofNullable(runners.get(projection));
  }

  Collection<ProjectionRunner> all() {
    return runners.values();
  }

  /** Waits until all include everything up to a position of the service's own ledger. */
  boolean await(long position, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    return runners.values().stream()
        .allMatch(
            runner ->
                runner.await(
                    position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
  }

  private ProjectionRunner runner(String projection) {
    return find(projection)
        .orElseThrow(() -> new IllegalArgumentException("no projection is named " + projection));
  }

  @Override
  public void close() {
    runners.values().parallelStream().forEach(ProjectionRunner::close);
  }
}
