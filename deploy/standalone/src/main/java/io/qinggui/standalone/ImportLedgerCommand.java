package io.qinggui.standalone;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.transfer.LedgerImport;
import io.qinggui.platform.ledger.transfer.LedgerNotEmptyException;
import io.qinggui.platform.ledger.transfer.LedgerTarget;
import io.qinggui.platform.ledger.transfer.UnusableExportException;
import io.qinggui.standalone.transfer.LedgerPlace;
import io.qinggui.standalone.transfer.LogNotes;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code ./run import-ledger}: a ledger of a file of lines. */
@Command(
    name = "import-ledger",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a ledger of a file that ./run export wrote. The file is read to its end before"
          + " anything is done.",
      "Positions, ids, times, hashes and outcomes of commands stay what they are."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the ledger is there",
      "1:the file is cut off, or is not what was written; nothing was done",
      "2:nothing was done, for another reason"
    })
final class ImportLedgerCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_DONE = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "L",
      required = true,
      description = "operator, license, inspection, notification or feed")
  private String ledger = "";

  @Option(names = "--from", paramLabel = "FILE", required = true, description = "the file")
  private Path from = Path.of("");

  @ArgGroup(multiplicity = "1")
  private LedgerOptions where = LedgerOptions.usual();

  @Option(
      names = "--without-log",
      description = {
        "what was published of the ledger does not go with it: for a log that begins anew, under"
            + " another origin"
      })
  private boolean withoutLog;

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (LedgerPlace place = where.place(ledger)) {
      LedgerImport whole = LedgerImport.of(from);
      if (!whole.header().ledger().equals(ledger)) {
        err.println(
            "nothing was done: %s is of the ledger %s".formatted(from, whole.header().ledger()));
        return NOT_DONE;
      }
      fill(place, whole);
      print(whole);
      return DONE;
    } catch (UnusableExportException | LedgerCorruptException e) {
      err.println("nothing was done: " + from + ", " + e.getMessage());
      return DAMAGED;
    } catch (LedgerNotEmptyException
        | LedgerUnavailableException
        | IllegalArgumentException
        | IllegalStateException e) {
      err.println("nothing was done: " + e.getMessage());
      return NOT_DONE;
    } catch (IOException e) {
      err.println("nothing was done: " + e);
      return NOT_DONE;
    }
  }

  private void fill(LedgerPlace place, LedgerImport whole) throws IOException {
    try (LedgerTarget target = place.target()) {
      Map<String, String> notes = withoutLog ? Map.of() : whole.header().notes();
      whole.into(target, header -> LogNotes.put(notes, place));
    }
  }

  private void print(LedgerImport whole) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            "%s: %d events, leaf hash %s"
                .formatted(ledger, whole.end().position(), whole.end().leafHash()));
  }
}
