package io.qinggui.bench.replay;

import com.mongodb.client.MongoDatabase;
import io.qinggui.bench.filings.Filing;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.license.http.LicenseConfiguration;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.projection.ProjectionRunner;
import java.time.Duration;
import java.time.InstantSource;

/** The license service's read models from nothing, as the service wires them. */
record Rebuild(Ledger ledger, ConsumerStore consumers, MongoDatabase database) {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long FILES_KEPT = 20_000;

  /** Every operator's timeline. */
  long standings() {
    Standings standings =
        new Standings(
            new OperatorFiles(ledger, Filing.CATALOG, FILES_KEPT),
            new LawBook(ledger, Filing.CATALOG));
    return documents(new BoundariesProjection(Filing.CATALOG, standings, database));
  }

  /** Every license. */
  long licenses() {
    return documents(new LicenseConfiguration().licensesProjection(Filing.CATALOG, ledger));
  }

  /**
   * @throws IllegalStateException when it does not get to the end, or an event was parked
   */
  private long documents(Projection projection) {
    try (ProjectionRunner runner =
        ProjectionRunner.start(projection, ledger, consumers, database, InstantSource.system())) {
      if (!runner.await(ledger.head(), PATIENCE)) {
        throw new IllegalStateException(projection.name() + " stands at " + runner.position());
      }
    }
    if (consumers.countParked(projection.name()) > 0) {
      throw new IllegalStateException(consumers.parked(projection.name(), 1).toString());
    }
    return database.getCollection(projection.collection()).countDocuments();
  }
}
