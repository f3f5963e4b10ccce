package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoServer;

/**
 * A MongoDB-compatible server in this JVM, in memory, on the loopback interface only. Behaves as
 * MongoDB does for what the read models use; knows no transactions and uses no index but for whole
 * unique keys. What one client reads is what it was at one moment, whatever others write meanwhile.
 */
public final class EmbeddedMongoServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final MongoServer server;
  private final int port;

  private EmbeddedMongoServer(int port) {
    this.server = new MongoServer(new VersionedBackend());
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
    return new EmbeddedMongoServer(port);
  }

  /** Connection string without a database. */
  public String uri() {
    return "mongodb://" + LOOPBACK + ":" + port;
  }

  /** Ends at once; everything in it is gone. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
