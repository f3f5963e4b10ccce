package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.transfer.LedgerSource;
import io.qinggui.platform.ledger.transfer.RecordedCommand;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger's file from outside, as it was at one moment. Another process may have it open and
 * write; nothing in its directory is changed.
 *
 * <p>Not for a ledger that this very process has open (see {@link SqliteVerifier}).
 */
public final class SqliteSource implements LedgerSource {

  /** The files change hands while they are opened when a system starts or ends, not for long. */
  private static final int ATTEMPTS = 10;

  private final LedgerFiles files;
  private final @Nullable Snapshot snapshot;
  private final long head;

  private SqliteSource(LedgerFiles files, @Nullable Snapshot snapshot, long head) {
    this.files = files;
    this.snapshot = snapshot;
    this.head = head;
  }

  /**
   * Opens the file as it is now.
   *
   * @param files where it is; nothing there is an empty ledger
   * @throws LedgerCorruptException when it is another ledger's, or has lost its end
   * @throws LedgerUnavailableException when it cannot be read
   */
  public static SqliteSource open(LedgerFiles files) {
    Exception failure = new IllegalStateException("the files do not stay as they are");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        // ahead of the events: it is noted behind them
        long noted = HeadFile.noted(files.head());
        return openOnce(files, noted);
      } catch (IOException | SQLException e) {
        failure = e;
      }
    }
    throw unavailable(files, failure);
  }

  private static SqliteSource openOnce(LedgerFiles files, long noted)
      throws IOException, SQLException {
    Snapshot snapshot = Snapshot.isPossible(files) ? Snapshot.of(files) : null;
    try {
      long head = snapshot == null ? 0 : head(snapshot.connection(), files.name());
      if (head < noted) {
        throw new LedgerCorruptException(
            head + 1, "the file ends here, but positions up to " + noted + " were written");
      }
      return new SqliteSource(files, snapshot, head);
    } catch (SQLException | RuntimeException e) {
      if (snapshot != null) {
        snapshot.close();
      }
      throw e;
    }
  }

  /** The first read also fixes the moment of all that follow. */
  private static long head(Connection connection, String ledger) throws SQLException {
    if (!Schema.isPresent(connection, ledger)) {
      return 0;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(position) FROM events")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  @Override
  public String ledger() {
    return files.name();
  }

  @Override
  public long head() {
    return head;
  }

  @Override
  public void read(Consumer<RecordedCommand> each) {
    if (snapshot == null || head == 0) {
      return;
    }
    try (Statement ofEvents = snapshot.connection().createStatement();
        Statement ofCommands = snapshot.connection().createStatement();
        ResultSet events =
            ofEvents.executeQuery("SELECT " + EventRow.COLUMNS + " FROM events ORDER BY position");
        ResultSet commands =
            ofCommands.executeQuery(
                "SELECT " + CommandRow.COLUMNS + " FROM commands ORDER BY first_position")) {
      while (commands.next()) {
        CommandRow command = CommandRow.read(commands);
        each.accept(new RecordedCommand(command.committed(false), next(command, events)));
      }
      if (events.next()) {
        throw new LedgerCorruptException(
            events.getLong(1), "the outcome of its command is missing");
      }
      requireOneMoment();
    } catch (SQLException e) {
      throw ReaderPool.translated(e);
    }
  }

  private List<LedgerEvent> next(CommandRow command, ResultSet events) throws SQLException {
    List<LedgerEvent> found = new ArrayList<>();
    while (found.size() < command.count() && events.next()) {
      found.add(EventRow.read(files.name(), events));
    }
    return found;
  }

  private void requireOneMoment() {
    try {
      if (snapshot != null && !snapshot.holds()) {
        throw unavailable(
            files, new IllegalStateException("a system was started or stopped meanwhile"));
      }
    } catch (IOException e) {
      throw unavailable(files, e);
    }
  }

  private static LedgerUnavailableException unavailable(LedgerFiles files, Exception failure) {
    return new LedgerUnavailableException(
        "ledger " + files.name() + " in " + files.directory() + ": " + failure.getMessage(),
        failure);
  }

  @Override
  public void close() {
    if (snapshot == null) {
      return;
    }
    try {
      snapshot.close();
    } catch (IOException | SQLException e) {
      throw unavailable(files, e);
    }
  }
}
