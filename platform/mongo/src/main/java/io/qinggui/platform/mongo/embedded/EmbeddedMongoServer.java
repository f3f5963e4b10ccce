package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;

/**
 * A MongoDB-compatible server in this JVM, in memory, on the loopback interface only. Behaves as
 * MongoDB does for what the read models use; knows no transactions and uses no index but for whole
 * unique keys. What one client reads is what it was at one moment, whatever others write meanwhile.
 */
public final class EmbeddedMongoServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final VersionedBackend backend;
  private final MongoServer server;
  private final int port;

  private EmbeddedMongoServer(VersionedBackend backend, int port) {
    this.backend = backend;
    this.server = new MongoServer(backend);
    server.bind(LOOPBACK, port);
    this.port = server.getLocalAddress().getPort();
  }

  /** A server on a port that is free. */
  public static EmbeddedMongoServer start() {
    return start(0);
  }

  /**
   * A server on that port.
   *
   * @param port from 1 to 65535, or 0 for one that is free
   */
  public static EmbeddedMongoServer start(int port) {
    return new EmbeddedMongoServer(new VersionedBackend(null), port);
  }

  /**
   * A server with the databases that were kept last. A file that is torn, or of another form, is
   * passed over with a line in the log: its database is empty then. A database that is still being
   * read refuses its questions with code 46 (LockBusy).
   *
   * @param files where they are
   */
  public static EmbeddedMongoServer start(int port, StoreFiles files) {
    return new EmbeddedMongoServer(new VersionedBackend(files), port);
  }

  /** Connection string without a database. */
  public String uri() {
    return "mongodb://" + LOOPBACK + ":" + port;
  }

  /**
   * Keeps the databases as they are now, for the next start. Each is written whole or not at all,
   * also when the process ends meanwhile, and is what it was at one moment.
   *
   * @throws IOException when they cannot be written; what was kept before is still there
   */
  public void keep() throws IOException {
    backend.keep();
  }

  /** Ends at once; what was not kept is gone. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
