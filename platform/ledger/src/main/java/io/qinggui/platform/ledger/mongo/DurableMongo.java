package io.qinggui.platform.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.util.function.Supplier;

/** MongoDB as a ledger, and what is kept beside it, uses it. */
public final class DurableMongo {

  private DurableMongo() {}

  /**
   * The same database for what must not be lost: writes are acknowledged by a majority and
   * journaled, reads are majority reads on the primary, so that what was read or acknowledged is
   * never rolled back.
   */
  public static MongoDatabase database(MongoDatabase database) {
    return database
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  /**
   * The result of a call.
   *
   * @throws LedgerUnavailableException when the server does not answer, or refuses
   */
  public static <T> T available(Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException e) {
      throw new LedgerUnavailableException("MongoDB: " + e.getMessage(), e);
    }
  }
}
