package io.qinggui.standalone;

import io.qinggui.platform.ledger.verify.LedgerReport;
import io.qinggui.platform.ledger.verify.LedgerReport.Head;
import io.qinggui.standalone.backup.BackupDamagedException;
import io.qinggui.standalone.backup.BackupRefusedException;
import io.qinggui.standalone.backup.Restore;
import io.qinggui.standalone.backup.Restore.Restored;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run restore}: makes a data directory of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Verifies a backup, and makes a data directory of it.",
      "The topics of the broker are not in it: the services publish again what is in the ledgers."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the data directory was made",
      "1:the backup is damaged; nothing was made",
      "2:nothing was made, for another reason"
    })
final class RestoreCommand implements Callable<Integer> {

  private static final int MADE = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_MADE = 2;

  /** Of what is damaged; what is behind them is counted. */
  private static final int SHOWN = 20;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--from", paramLabel = "DIR", required = true, description = "the backup")
  private Path from = Path.of("");

  @Option(
      names = "--keys-from",
      paramLabel = "DIR",
      description = "its keys (default: the folder 'keys' in the backup)")
  private @Nullable Path keysFrom;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "where ./run will find ledgers (default: ./data); a directory that is not there yet, or is"
            + " empty"
      })
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      print(new Restore(from, keysFrom, data).run());
      return MADE;
    } catch (BackupDamagedException e) {
      err.println("nothing was restored: the backup is damaged");
      e.findings().stream().limit(SHOWN).forEach(each -> err.println("  " + each));
      if (e.findings().size() > SHOWN) {
        err.println("  ... and " + (e.findings().size() - SHOWN) + " more");
      }
      return DAMAGED;
    } catch (BackupRefusedException e) {
      err.println("nothing was restored: " + e.getMessage());
      return NOT_MADE;
    } catch (IOException e) {
      err.println("nothing was restored: " + e);
      return NOT_MADE;
    }
  }

  private void print(Restored restored) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    restored.ledgers().forEach(each -> out.println(each.ledger() + ": " + ends(each)));
    out.println(
        "Restored to %s what there was at %s: %d files and %d keys"
            .formatted(
                data,
                restored.manifest().madeAt(),
                restored.manifest().files().size(),
                restored.keys()));
    restored
        .forgotten()
        .forEach(each -> out.println("deleted from the backup since, and not there: " + each));
    out.println(
        "With an empty broker the services publish their ledgers again from the beginning.");
  }

  private static String ends(LedgerReport report) {
    Head head = report.head();
    return head == null
        ? "no events"
        : "sound, %d events, head %d recorded %s, leaf hash %s"
            .formatted(report.events(), head.position(), head.recordedAt(), head.leafHash());
  }
}
