package io.qinggui.standalone.transfer;

import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteSource;
import io.qinggui.platform.ledger.sqlite.SqliteTarget;
import io.qinggui.platform.ledger.transfer.LedgerSource;
import io.qinggui.platform.ledger.transfer.LedgerTarget;
import io.qinggui.platform.log.LogStore;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.standalone.service.ServiceApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * In the data directory of a standalone.
 *
 * @param data the directory
 * @param ledger name of the ledger
 */
public record InDataDirectory(Path data, String ledger) implements LedgerPlace {

  /** The ledger that a service has beside its own, in a folder of it. */
  private static final String FEED = "feed";

  @Override
  public LedgerSource source() throws IOException {
    List<LedgerFiles> there = Files.isDirectory(data) ? LedgerFiles.below(data) : List.of();
    return SqliteSource.open(
        there.stream()
            .filter(each -> each.name().equals(ledger))
            .findFirst()
            .orElseThrow(
                () ->
                    new NoSuchLedgerException(
                        "there is no ledger %s in %s, but %s"
                            .formatted(
                                ledger, data, there.stream().map(LedgerFiles::name).toList()))));
  }

  @Override
  public LedgerTarget target() {
    return SqliteTarget.open(new LedgerFiles(directory(), ledger));
  }

  @Override
  public Optional<LogStore> log() {
    return Files.isDirectory(logDirectory()) ? Optional.of(newLog()) : Optional.empty();
  }

  @Override
  public LogStore newLog() {
    return FileLogStore.open(logDirectory());
  }

  private Path logDirectory() {
    return directory().resolve(ledger + ".log");
  }

  private Path directory() {
    Path ledgers = data.resolve("ledgers");
    return ledger.equals(FEED)
        ? ledgers.resolve(ServiceApp.NOTIFICATION.ledger()).resolve(FEED)
        : ledgers.resolve(ledger);
  }

  @Override
  public void close() {}
}
