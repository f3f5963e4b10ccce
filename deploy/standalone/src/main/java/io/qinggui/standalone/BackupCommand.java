package io.qinggui.standalone;

import io.qinggui.standalone.backup.Backup;
import io.qinggui.standalone.backup.BackupDamagedException;
import io.qinggui.standalone.backup.BackupRefusedException;
import io.qinggui.standalone.backup.Manifest;
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

/** {@code ./run backup}: copies a data directory, whether or not it is in use. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Copies the ledgers of a data directory with all that is kept beside them, as they are at one"
          + " moment, also while it is in use.",
      "The topics of the broker are not copied: the services publish again what is in the ledgers."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the backup was made, and was read once",
      "1:a ledger is damaged; no backup was made",
      "2:no backup was made, for another reason"
    })
final class BackupCommand implements Callable<Integer> {

  private static final int MADE = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_MADE = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "where the backup is to be; a directory that is not there yet, or is empty")
  private Path to = Path.of("");

  @Option(
      names = "--keys-to",
      paramLabel = "DIR",
      description = {
        "where its keys are to be (default: the folder 'keys' in the backup). Who has the backup"
            + " without them cannot read its private parts: keep them on another disk"
      })
  private @Nullable Path keysTo;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where ./run keeps ledgers and topics (default: ./data)")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      print(new Backup(data, to, keysTo, new Version().getVersion()[0]).make());
      return MADE;
    } catch (BackupDamagedException e) {
      err.println("no backup was made: there is damage. ./run verify says all of it");
      e.findings().forEach(each -> err.println("  " + each));
      return DAMAGED;
    } catch (BackupRefusedException e) {
      err.println("no backup was made: " + e.getMessage());
      return NOT_MADE;
    } catch (IOException e) {
      err.println("no backup was made: " + e);
      return NOT_MADE;
    }
  }

  private void print(Manifest manifest) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    manifest.ledgers().forEach(each -> out.println(each.name() + ": " + ends(each)));
    long bytes = manifest.files().stream().mapToLong(Manifest.Copied::bytes).sum();
    out.println(
        "Backed up as of %s: %d files, %d bytes in %s"
            .formatted(manifest.madeAt(), manifest.files().size(), bytes, to));
    out.println("Keys: " + (keysTo == null ? to.resolve("keys") : keysTo));
  }

  private static String ends(Manifest.Ledger ledger) {
    return ledger.end().position() == 0
        ? "no events"
        : "%d events, leaf hash %s".formatted(ledger.end().position(), ledger.end().leafHash());
  }
}
