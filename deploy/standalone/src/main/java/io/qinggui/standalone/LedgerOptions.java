package io.qinggui.standalone;

import io.qinggui.standalone.transfer.InDataDirectory;
import io.qinggui.standalone.transfer.InMongoDb;
import io.qinggui.standalone.transfer.LedgerPlace;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which store a ledger is: one of the options. */
final class LedgerOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "in the data directory of a standalone")
  private @Nullable Path data;

  @Option(
      names = "--mongodb",
      paramLabel = "URI",
      description = "in MongoDB; the connection string names the database of the service")
  private @Nullable String mongodb;

  /** Where {@code ./run} keeps ledgers. */
  static LedgerOptions usual() {
    LedgerOptions usual = new LedgerOptions();
    usual.data = Path.of("data");
    return usual;
  }

  /**
   * @throws IllegalArgumentException when it is no connection string
   */
  LedgerPlace place(String ledger) {
    return mongodb == null
        ? new InDataDirectory(Objects.requireNonNull(data), ledger)
        : InMongoDb.of(mongodb, ledger);
  }
}
