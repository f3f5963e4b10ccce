package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.verify.EventChecks;
import io.qinggui.platform.ledger.verify.Findings;
import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One reading of a whole file: its header and length, its tables, every event, every outcome, and
 * SQLite's own structures. Unlike {@link Verification}, which opens a ledger and ends at the first
 * damage, it goes on behind each.
 */
final class FileVerification implements EventRows.Visitor {

  private final LedgerFiles files;
  private final Snapshot snapshot;
  private final long acknowledged;
  private final Findings findings;
  private final SqliteVerifier.Visitor visitor;
  private final EventChecks checks;
  private @Nullable OutcomeChecks outcomes;

  FileVerification(
      LedgerFiles files,
      Snapshot snapshot,
      long acknowledged,
      Findings findings,
      SqliteVerifier.Visitor visitor) {
    this.files = files;
    this.snapshot = snapshot;
    this.acknowledged = acknowledged;
    this.findings = findings;
    this.visitor = visitor;
    this.checks = new EventChecks(findings);
  }

  LedgerReport verify() throws IOException, SQLException {
    checkHeader();
    boolean begun = isBegun();
    if (begun) {
      checkRows();
      checkStructure();
    } else {
      checks.end(acknowledged);
    }
    return checks.report(files.name(), acknowledged);
  }

  private void checkHeader() throws IOException {
    try {
      new Database(files.database(), 0).requireFormat();
      if (snapshot.isDatabaseOnly()) {
        FileLength.require(files.database());
      }
    } catch (LedgerCorruptException e) {
      findings.add(0, e.what());
    }
  }

  /** Whether there are tables, or there should be. */
  private boolean isBegun() throws SQLException {
    try {
      return Schema.isPresent(snapshot.connection(), files.name());
    } catch (LedgerCorruptException e) {
      findings.add(0, e.what());
    } catch (IllegalStateException e) {
      findings.add(0, String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      addOrThrow(e);
    }
    return true;
  }

  private void checkRows() throws SQLException {
    Connection connection = snapshot.connection();
    try (OutcomeChecks both = new OutcomeChecks(connection, findings)) {
      outcomes = both;
      long expected = Math.max(acknowledged, lastOutcome(connection));
      new EventRows(connection, this, expected).visit();
      checks.end(Math.max(acknowledged, both.end()));
    } catch (SQLException e) {
      addOrThrow(e);
    }
  }

  private static long lastOutcome(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OutcomeChecks.LAST)) {
      return rows.next() ? CommandRow.read(rows).lastPosition() : 0;
    } catch (LedgerCorruptException e) {
      return 0;
    } catch (SQLException e) {
      if (DamagedFile.isSaidBy(e)) {
        return 0;
      }
      throw e;
    }
  }

  @Override
  public void row(long position, byte @Nullable [] stored, byte @Nullable [] leafHash) {
    if (stored == null || leafHash == null) {
      // the table forbids it, but a damaged row may say so
      checks.unreadable(position, position, "its row is empty");
      return;
    }
    byte[] actual = LeafHash.of(stored);
    boolean whole = Arrays.equals(leafHash, actual);
    if (!whole) {
      findings.add(position, "the stored bytes do not match their leaf hash");
    }
    try {
      // what can still be read says whether more is wrong than these bytes
      check(Envelope.open(files.name(), position, stored, actual), whole);
    } catch (LedgerCorruptException e) {
      checks.unreadable(position, position, e.what());
    }
  }

  private void check(LedgerEvent event, boolean whole) {
    checks.check(event);
    if (outcomes != null) {
      outcomes.check(event);
    }
    if (whole) {
      visitor.visit(event);
    }
  }

  @Override
  public void unreadable(long first, long last, String why) {
    checks.unreadable(first, last, why);
  }

  private void checkStructure() throws SQLException {
    try (Statement statement = snapshot.connection().createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      while (rows.next()) {
        rows.getString(1)
            .lines()
            .filter(line -> !line.equals("ok") && !line.startsWith("***"))
            .forEach(line -> findings.add(0, "SQLite: " + line));
      }
    } catch (SQLException e) {
      addOrThrow(e);
    }
  }

  /** Tables that are not as they should be cannot be asked for their rows, either. */
  private void addOrThrow(SQLException failure) throws SQLException {
    boolean noSuchTable =
        failure instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
    if (!noSuchTable && !DamagedFile.isSaidBy(failure)) {
      throw failure;
    }
    findings.add(0, String.valueOf(failure.getMessage()));
  }
}
