package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Reading connections, opened when first needed and kept. More readers than connections wait. */
final class ReaderPool implements AutoCloseable {

  private static final int MAX = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final Database database;
  private final Semaphore permits = new Semaphore(MAX);
  private final Deque<ReaderSession> idle = new ConcurrentLinkedDeque<>();
  private final Soundness soundness;
  private volatile boolean closed;

  ReaderPool(Database database, Soundness soundness) {
    this.database = database;
    this.soundness = soundness;
  }

  /** Sets the parameters of a query. */
  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Takes a query's rows. */
  interface Rows<T> {
    T take(ResultSet rows) throws SQLException;
  }

  <T> T query(String sql, Binding binding, Rows<T> rows) {
    soundness.require();
    permits.acquireUninterruptibly();
    if (closed) {
      permits.release();
      requireOpen();
    }
    ReaderSession session = idle.pollFirst();
    try {
      session = session == null ? new ReaderSession(database.reader()) : session;
      T answer = session.query(sql, binding, rows);
      idle.addFirst(session);
      return answer;
    } catch (SQLException e) {
      discard(session);
      throw translated(e);
    } catch (LedgerCorruptException e) {
      discard(session);
      throw e;
    } finally {
      permits.release();
    }
  }

  /**
   * @throws IllegalStateException after {@link #close}
   * @throws LedgerCorruptException when the ledger was found to be damaged
   */
  void requireOpen() {
    soundness.require();
    if (closed) {
      throw new IllegalStateException("the ledger is closed");
    }
  }

  static RuntimeException translated(SQLException e) {
    return DamagedFile.isSaidBy(e)
        ? new LedgerCorruptException(0, String.valueOf(e.getMessage()))
        : new LedgerUnavailableException("reading the ledger", e);
  }

  private static void discard(@Nullable ReaderSession session) {
    if (session != null) {
      session.close();
    }
  }

  /** Waits for the reads under way. */
  @Override
  public void close() {
    permits.acquireUninterruptibly(MAX);
    closed = true;
    idle.forEach(ReaderSession::close);
    idle.clear();
    permits.release(MAX);
  }
}
