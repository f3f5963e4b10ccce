package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.transfer.RecordedCommand;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A new file of a ledger that is filled from its first position on, by one who alone knows it. */
final class EmptyFile implements AutoCloseable {

  /** Events in one transaction, at least. */
  private static final int TOGETHER = 10_000;

  private final Connection connection;
  private final PreparedStatement insertEvent;
  private final PreparedStatement insertCommand;
  private int open;

  private EmptyFile(Connection connection) throws SQLException {
    this.connection = connection;
    this.insertEvent =
        connection.prepareStatement(
            "INSERT INTO events(" + EventRow.COLUMNS + ") VALUES (?, ?, ?)");
    this.insertCommand =
        connection.prepareStatement(
            "INSERT INTO commands(" + CommandRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
  }

  static EmptyFile create(LedgerFiles files) throws SQLException {
    Connection connection = new Database(files.database(), 0).writer();
    try {
      Schema.create(connection, files.name());
      connection.setAutoCommit(false);
      return new EmptyFile(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  void insert(RecordedCommand command) throws SQLException {
    for (LedgerEvent event : command.events()) {
      insertEvent.setLong(1, event.position());
      insertEvent.setBytes(2, event.stored());
      insertEvent.setBytes(3, event.leafHash());
      insertEvent.executeUpdate();
    }
    SqliteTarget.row(command).write(insertCommand);
    insertCommand.executeUpdate();
    open += command.events().size();
    if (open >= TOGETHER) {
      connection.commit();
      open = 0;
    }
  }

  /** Leaves a single file behind that holds everything, on the disk. */
  void finish() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    close();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
