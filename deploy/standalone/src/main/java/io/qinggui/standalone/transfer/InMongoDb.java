package io.qinggui.standalone.transfer;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.mongo.DurableMongo;
import io.qinggui.platform.ledger.mongo.MongoSource;
import io.qinggui.platform.ledger.mongo.MongoTarget;
import io.qinggui.platform.ledger.transfer.LedgerSource;
import io.qinggui.platform.ledger.transfer.LedgerTarget;
import io.qinggui.platform.log.LogStore;
import io.qinggui.platform.log.mongo.MongoLogStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** In the database of a service. */
public final class InMongoDb implements LedgerPlace {

  private final MongoClient client;
  private final MongoDatabase database;
  private final String ledger;

  private InMongoDb(MongoClient client, MongoDatabase database, String ledger) {
    this.client = client;
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * @param uri connection string with the name of a database, as the service has it
   * @throws IllegalArgumentException when it is none
   */
  public static InMongoDb of(String uri, String ledger) {
    String database = new ConnectionString(uri).getDatabase();
    if (database == null) {
      throw new IllegalArgumentException("the connection string names no database");
    }
    MongoClient client = MongoClients.create(uri);
    return new InMongoDb(client, client.getDatabase(Objects.requireNonNull(database)), ledger);
  }

  @Override
  public LedgerSource source() {
    if (!has(ledger + ".groups")) {
      throw new NoSuchLedgerException(
          "there is no ledger %s in the database %s".formatted(ledger, database.getName()));
    }
    return MongoSource.open(database, ledger);
  }

  @Override
  public LedgerTarget target() {
    return MongoTarget.open(database, ledger);
  }

  @Override
  public Optional<LogStore> log() {
    return has(ledger + ".checkpoint") ? Optional.of(newLog()) : Optional.empty();
  }

  @Override
  public LogStore newLog() {
    return MongoLogStore.open(database, ledger);
  }

  private boolean has(String collection) {
    List<String> names =
        DurableMongo.available(() -> database.listCollectionNames().into(new ArrayList<>()));
    return names.contains(collection);
  }

  @Override
  public void close() {
    client.close();
  }
}
