package io.qinggui.standalone;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.transfer.LedgerEnd;
import io.qinggui.platform.ledger.transfer.LedgerExport;
import io.qinggui.platform.ledger.transfer.LedgerSource;
import io.qinggui.standalone.transfer.LedgerPlace;
import io.qinggui.standalone.transfer.LedgerPlace.NoSuchLedgerException;
import io.qinggui.standalone.transfer.LogNotes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run export}: a ledger as a file of lines. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes a ledger into a file, a line for each event (NDJSON), also while it is in use.",
      "./run import-ledger makes a ledger of it, in another kind of store if need be."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file was written",
      "1:the ledger is damaged; no file was written",
      "2:no file was written, for another reason"
    })
final class ExportCommand implements Callable<Integer> {

  private static final int WRITTEN = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_WRITTEN = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "L",
      required = true,
      description = "operator, license, inspection, notification or feed")
  private String ledger = "";

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file; a new one")
  private Path to = Path.of("");

  @ArgGroup private LedgerOptions where = LedgerOptions.usual();

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (LedgerPlace place = where.place(ledger)) {
      // ahead of the ledger, which then goes as far as they do
      Map<String, String> notes = LogNotes.of(place);
      try (LedgerSource source = place.source()) {
        print(LedgerExport.write(source, notes, to));
      }
      return WRITTEN;
    } catch (LedgerCorruptException e) {
      err.println("nothing was written: " + e.getMessage());
      return DAMAGED;
    } catch (FileAlreadyExistsException e) {
      err.println("nothing was written: " + to + " is there already");
      return NOT_WRITTEN;
    } catch (NoSuchLedgerException | LedgerUnavailableException | IllegalArgumentException e) {
      err.println("nothing was written: " + e.getMessage());
      return NOT_WRITTEN;
    } catch (IOException e) {
      err.println("nothing was written: " + e);
      return NOT_WRITTEN;
    }
  }

  private void print(LedgerEnd end) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            "%s: %d events, leaf hash %s, in %s"
                .formatted(ledger, end.position(), end.leafHash(), to));
  }
}
