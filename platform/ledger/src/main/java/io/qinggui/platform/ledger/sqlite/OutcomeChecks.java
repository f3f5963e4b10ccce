package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.verify.Findings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of commands beside the events, both in order of positions: every event has the
 * outcome of its command, and every outcome has its events.
 */
final class OutcomeChecks implements AutoCloseable {

  private static final String SELECT =
      "SELECT " + CommandRow.COLUMNS + " FROM commands ORDER BY first_position";

  /** The one that reaches farthest. */
  static final String LAST = SELECT + " DESC LIMIT 1";

  private final Findings findings;
  private final Statement statement;
  private final ResultSet rows;
  private Outcome current = new Outcome(Long.MIN_VALUE, new CommandRow("", "", 0, 0, 0));
  private @Nullable Outcome next;
  private boolean readable = true;
  private long through;
  private String unexplained = "";

  /**
   * @param command {@code null} when its row is damaged
   */
  private record Outcome(long first, @Nullable CommandRow command) {

    /** Of a damaged one it is not known where it ends. */
    boolean covers(long position) {
      return command == null || position <= command.lastPosition();
    }
  }

  OutcomeChecks(Connection connection, Findings findings) throws SQLException {
    this.findings = findings;
    this.statement = connection.createStatement();
    this.rows = statement.executeQuery(SELECT);
    this.next = read();
  }

  /** The next event. */
  void check(LedgerEvent event) {
    advance(event.position());
    if (!readable && next == null) {
      return;
    }
    CommandRow command = current.command();
    if (!current.covers(event.position())) {
      missing(event);
    } else if (command != null) {
      requireSame(event, command);
    }
  }

  /** After the last event: how far the outcomes reach. */
  long end() {
    advance(Long.MAX_VALUE);
    return through;
  }

  private void missing(LedgerEvent event) {
    if (!event.commandId().equals(unexplained)) {
      unexplained = event.commandId();
      findings.add(event.position(), "the outcome of its command, " + unexplained + ", is missing");
    }
  }

  private void requireSame(LedgerEvent event, CommandRow outcome) {
    if (!outcome.commandId().equals(event.commandId())) {
      findings.add(
          event.position(),
          "it is of command "
              + event.commandId()
              + ", but here were those of "
              + outcome.commandId());
    } else if (outcome.recordedAt() != RecordedTime.micros(event.recordedAt())) {
      findings.add(
          event.position(),
          "it was recorded at "
              + event.recordedAt()
              + ", the outcome of its command at "
              + RecordedTime.instant(outcome.recordedAt()));
    }
  }

  /** On to the outcome in which a position lies. */
  private void advance(long position) {
    while (next != null && next.first() <= position) {
      current = next;
      next = read();
      CommandRow command = current.command();
      if (current.first() <= through) {
        findings.add(current.first(), "an outcome begins among the events of the one before");
      }
      if (command != null) {
        through = Math.max(through, command.lastPosition());
      }
    }
  }

  private @Nullable Outcome read() {
    try {
      return rows.next() ? new Outcome(rows.getLong(3), CommandRow.read(rows)) : null;
    } catch (LedgerCorruptException e) {
      findings.add(e.position(), "damaged: " + e.what());
      return new Outcome(e.position(), null);
    } catch (SQLException e) {
      readable = false;
      findings.add(0, "outcomes of commands cannot be read: " + e.getMessage());
      return null;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
