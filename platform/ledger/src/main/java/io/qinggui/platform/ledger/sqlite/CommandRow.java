package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32C;

/**
 * A row of the commands table. Its checksum does for it what the leaf hash does for an event.
 *
 * @param recordedAt microseconds
 */
record CommandRow(
    String commandId, String fingerprint, long firstPosition, int count, long recordedAt) {

  static final String COLUMNS =
      "command_id, fingerprint, first_position, count, recorded_at, checksum";
  static final String AT = "SELECT " + COLUMNS + " FROM commands WHERE first_position = ?";

  static CommandRow read(ResultSet row) throws SQLException {
    CommandRow command =
        new CommandRow(
            row.getString(1), row.getString(2), row.getLong(3), row.getInt(4), row.getLong(5));
    if (command.checksum() != row.getLong(6)) {
      throw new LedgerCorruptException(
          command.firstPosition, "outcome of command " + command.commandId);
    }
    return command;
  }

  void write(PreparedStatement insert) throws SQLException {
    insert.setString(1, commandId);
    insert.setString(2, fingerprint);
    insert.setLong(3, firstPosition);
    insert.setInt(4, count);
    insert.setLong(5, recordedAt);
    insert.setLong(6, checksum());
  }

  /** Of its events. */
  long lastPosition() {
    return firstPosition + count - 1;
  }

  Committed committed(boolean repeated) {
    return new Committed(
        commandId, fingerprint, firstPosition, count, RecordedTime.instant(recordedAt), repeated);
  }

  private long checksum() {
    CRC32C crc = new CRC32C();
    String text =
        commandId + '\n' + fingerprint + '\n' + firstPosition + ' ' + count + ' ' + recordedAt;
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
