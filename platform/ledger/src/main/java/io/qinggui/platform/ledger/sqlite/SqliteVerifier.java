package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.verify.EventChecks;
import io.qinggui.platform.ledger.verify.Findings;
import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the files of a ledger and says all that is wrong with them: damaged, missing, exchanged
 * and foreign events, outcomes that do not fit, a file or a log that lost its end, structures of
 * SQLite that are broken.
 *
 * <p>Nothing in their directory is changed, made or locked for others, and the ledger may be
 * written meanwhile by another process: what is verified is what was committed at one moment. Until
 * the verification ends, SQLite does not empty the log of such a ledger.
 *
 * <p>Not for a ledger that this very process has open: POSIX lets go of a process's locks on a file
 * as soon as it closes the file once.
 *
 * <p>What files alone cannot show: an older copy of all of them, and two events of one command that
 * were exchanged when they belong to different streams, since the position is not among the stored
 * bytes.
 */
public final class SqliteVerifier {

  /** The files change hands while they are opened when a system starts or ends, not for long. */
  private static final int ATTEMPTS = 10;

  private SqliteVerifier() {}

  /** Sees all events that are whole, in order of positions. */
  public interface Visitor {

    /** Before the first event; once more when the files changed hands and all is read again. */
    void begin();

    /** The next one. */
    void visit(LedgerEvent event);

    /** Looks at none. */
    static Visitor none() {
      return new Visitor() {
        @Override
        public void begin() {}

        @Override
        public void visit(LedgerEvent event) {}
      };
    }
  }

  /**
   * Verifies one ledger.
   *
   * @param files where it is
   * @throws LedgerUnavailableException when its files cannot be read, whatever is in them
   */
  public static LedgerReport verify(LedgerFiles files) {
    return verify(files, Visitor.none());
  }

  /** The same, for somebody who wants to see the events. */
  public static LedgerReport verify(LedgerFiles files, Visitor visitor) {
    Exception failure = new IllegalStateException("the files do not stay as they are");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        visitor.begin();
        LedgerReport report = read(files, visitor);
        if (report != null) {
          return report;
        }
      } catch (IOException | SQLException e) {
        failure = e;
      }
    }
    throw new LedgerUnavailableException(
        "ledger " + files.name() + " in " + files.directory() + ": " + failure.getMessage(),
        failure);
  }

  /** {@code null} when it has to be read again. */
  private static @Nullable LedgerReport read(LedgerFiles files, Visitor visitor)
      throws IOException, SQLException {
    Findings findings = new Findings();
    // ahead of the events: it is noted behind them
    long acknowledged = acknowledged(files, findings);
    if (!Snapshot.isPossible(files)) {
      return withoutFile(files, acknowledged, findings);
    }
    try (Snapshot snapshot = Snapshot.of(files)) {
      LedgerReport report =
          new FileVerification(files, snapshot, acknowledged, findings, visitor).verify();
      return snapshot.holds() ? report : null;
    }
  }

  private static long acknowledged(LedgerFiles files, Findings findings) throws IOException {
    try {
      return HeadFile.noted(files.head());
    } catch (LedgerCorruptException e) {
      findings.add(0, e.what());
      return 0;
    }
  }

  /** As it is before the first event, or when the file is lost. */
  private static LedgerReport withoutFile(LedgerFiles files, long acknowledged, Findings findings)
      throws IOException {
    if (acknowledged > 0) {
      findings.add(1, "there is nothing, but positions up to " + acknowledged + " were written");
    } else if (Files.exists(files.log()) && Files.size(files.log()) > 0) {
      findings.add(0, "there is a log, but not the file that it belongs to");
    }
    return new EventChecks(findings).report(files.name(), acknowledged);
  }
}
