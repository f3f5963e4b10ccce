package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.transfer.LedgerNotEmptyException;
import io.qinggui.platform.ledger.transfer.LedgerTarget;
import io.qinggui.platform.ledger.transfer.RecordedCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/**
 * Fills a ledger in a directory of its own beside the place where it belongs, {@code x.importing},
 * and moves the file there at the end. Meanwhile nobody can open the ledger.
 */
public final class SqliteTarget implements LedgerTarget {

  private final LedgerFiles files;
  private final LedgerFiles scratch;
  private final DirectoryLock lock;
  private final EmptyFile file;
  private long last;

  private SqliteTarget(LedgerFiles files, LedgerFiles scratch, DirectoryLock lock, EmptyFile file) {
    this.files = files;
    this.scratch = scratch;
    this.lock = lock;
    this.file = file;
  }

  /**
   * Begins to fill a ledger; what an earlier attempt left behind is deleted.
   *
   * @param files where it belongs; the directory is created when it is missing
   * @throws LedgerNotEmptyException when it has events
   * @throws IllegalStateException when somebody has it open
   * @throws LedgerUnavailableException when its files cannot be written
   */
  public static SqliteTarget open(LedgerFiles files) {
    Path beside = files.directory().resolve(files.name() + ".importing");
    LedgerFiles scratch = new LedgerFiles(beside, files.name());
    try {
      Files.createDirectories(files.directory());
      DirectoryLock lock = DirectoryLock.acquire(files.directory(), files.name());
      try {
        requireEmpty(files);
        discard(scratch);
        Files.createDirectories(scratch.directory());
        return new SqliteTarget(files, scratch, lock, EmptyFile.create(scratch));
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw unavailable(files, e);
    }
  }

  private static void requireEmpty(LedgerFiles files) {
    try (SqliteSource there = SqliteSource.open(files)) {
      if (there.head() > 0) {
        throw new LedgerNotEmptyException(files.name(), files.directory().toString());
      }
    }
  }

  @Override
  public void add(RecordedCommand command) {
    try {
      file.insert(command);
      last = command.outcome().lastPosition();
    } catch (SQLException e) {
      throw unavailable(files, e);
    }
  }

  @Override
  public void finish() {
    try {
      file.finish();
      // of the empty ledger that was there
      Files.deleteIfExists(files.log());
      Files.deleteIfExists(files.logIndex());
      Files.move(
          scratch.database(),
          files.database(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      noteHead();
    } catch (IOException | SQLException e) {
      throw unavailable(files, e);
    }
  }

  private void noteHead() throws IOException {
    try (HeadFile head = HeadFile.open(files.directory(), files.name())) {
      head.write(last);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
      discard(scratch);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw unavailable(files, e);
    }
  }

  private static void discard(LedgerFiles scratch) throws IOException {
    Files.deleteIfExists(scratch.database());
    Files.deleteIfExists(scratch.log());
    Files.deleteIfExists(scratch.logIndex());
    Files.deleteIfExists(scratch.directory());
  }

  private static LedgerUnavailableException unavailable(LedgerFiles files, Exception failure) {
    return new LedgerUnavailableException(
        "ledger " + files.name() + " in " + files.directory() + ": " + failure.getMessage(),
        failure);
  }

  /** The row of a command. */
  static CommandRow row(RecordedCommand command) {
    return new CommandRow(
        command.outcome().commandId(),
        command.outcome().fingerprint(),
        command.outcome().firstPosition(),
        command.outcome().count(),
        RecordedTime.micros(command.outcome().recordedAt()));
  }
}
