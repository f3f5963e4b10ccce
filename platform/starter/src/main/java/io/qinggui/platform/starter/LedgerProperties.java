package io.qinggui.platform.starter;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the ledger is.
 *
 * @param name under which its positions are quoted, for example {@code license}
 * @param store which kind of store
 * @param directory of the SQLite files
 * @param mongodb connection of the MongoDB store
 * @param peers names of the ledgers of all services; a position of one that this service does not
 *     follow is not waited for, one of a ledger that is neither here nor followed is refused
 * @param sealingKeys files with secrets of 32 bytes in Base64; the private parts of events are
 *     sealed with the first one, and opened with that which sealed them. Without any they are
 *     stored in the clear.
 */
@ConfigurationProperties("qinggui.ledger")
record LedgerProperties(
    String name,
    @DefaultValue("sqlite") Store store,
    @Nullable Path directory,
    @Nullable MongoDb mongodb,
    @DefaultValue List<String> peers,
    @DefaultValue List<Path> sealingKeys) {

  /** Kinds of stores. */
  enum Store {
    /** Files of this process. */
    SQLITE,
    /** Shared by several instances. */
    MONGODB
  }

  /**
   * Connection of the MongoDB store.
   *
   * @param uri with the name of a database
   */
  record MongoDb(String uri) {}

  LedgerProperties {
    Require.that(
        Require.given(name) && name.matches("[a-z][a-z0-9-]*"),
        "qinggui.ledger.name must be a word of lower-case letters, for example license");
    if (store == Store.SQLITE) {
      Require.that(
          directory != null && !directory.toString().isBlank(),
          "qinggui.ledger.directory must name a directory, or qinggui.ledger.store be mongodb");
    } else {
      Require.databaseIn(mongodb == null ? null : mongodb.uri(), "qinggui.ledger.mongodb.uri");
    }
  }
}
