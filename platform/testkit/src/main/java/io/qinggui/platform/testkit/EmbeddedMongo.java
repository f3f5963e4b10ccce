package io.qinggui.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.testservers.MongoForTests;

/**
 * A MongoDB for tests and a client of it, in this JVM unless the environment names another one
 * ({@link io.qinggui.platform.testservers.GivenServers}).
 *
 * <p>{@link #shared()} serves all tests of a JVM; each takes a database of its own with {@link
 * #freshDatabase()}. A test that stops the server takes one of its own with {@link #start()}, which
 * is always in this JVM.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private final MongoForTests server;

  private EmbeddedMongo(MongoForTests server) {
    this.server = server;
  }

  /** The server shared by all tests of this JVM; ends with it. */
  public static EmbeddedMongo shared() {
    return Shared.SERVER;
  }

  /** A server of one's own. */
  public static EmbeddedMongo start() {
    return new EmbeddedMongo(MongoForTests.embedded());
  }

  /** Connection string without a database. */
  public String uri() {
    return server.uri();
  }

  /** Connection string with a database that no other test has. */
  public String freshUri() {
    return server.freshUri();
  }

  /** A database that no other test has. */
  public MongoDatabase freshDatabase() {
    return server.freshDatabase();
  }

  /** A client for everything on this server; closed with it. */
  public MongoClient client() {
    return server.client();
  }

  @Override
  public void close() {
    server.close();
  }

  private static final class Shared {
    static final EmbeddedMongo SERVER = new EmbeddedMongo(MongoForTests.shared());
  }
}
