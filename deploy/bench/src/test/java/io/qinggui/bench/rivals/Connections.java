package io.qinggui.bench.rivals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * A fixed pool with transactions bound to their threads, at less cost than a general one: the
 * rivals' time is spent in their engines and databases only.
 */
final class Connections implements ConnectionProvider, TransactionManager, AutoCloseable {

  /** Opens a connection. */
  interface Opening {
    Connection open() throws SQLException;
  }

  private final BlockingQueue<Connection> idle;
  private final List<Connection> all = new ArrayList<>();
  private final ThreadLocal<Bound> bound = new ThreadLocal<>();

  private record Bound(Connection connection, Connection unclosed) {}

  Connections(int size, Opening opening) throws SQLException {
    idle = new ArrayBlockingQueue<>(size, true);
    for (int i = 0; i < size; i++) {
      Connection connection = opening.open();
      all.add(connection);
      idle.add(connection);
    }
  }

  @Override
  public Connection getConnection() {
    return bound.get().unclosed();
  }

  @Override
  public Transaction startTransaction() {
    if (bound.get() != null) {
      return new Inner();
    }
    try {
      Connection connection = idle.take();
      connection.setAutoCommit(false);
      bound.set(
          new Bound(connection, ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler())));
      return new Outer(connection);
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : all) {
      connection.close();
    }
  }

  /** Within one that goes on. */
  private static final class Inner implements Transaction {
    @Override
    public void commit() {}

    @Override
    public void rollback() {}
  }

  private final class Outer implements Transaction {

    private final Connection connection;

    Outer(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void commit() {
      end(() -> connection.setAutoCommit(true)); // which commits
    }

    @Override
    public void rollback() {
      end(
          () -> {
            connection.rollback();
            connection.setAutoCommit(true);
          });
    }

    private void end(Ending ending) {
      try {
        ending.run();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } finally {
        bound.remove();
        idle.add(connection);
      }
    }
  }

  private interface Ending {
    void run() throws SQLException;
  }
}
