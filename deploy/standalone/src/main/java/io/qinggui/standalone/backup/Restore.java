package io.qinggui.standalone.backup;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import io.qinggui.platform.ledger.transfer.LedgerEnd;
import io.qinggui.platform.ledger.verify.LedgerReport;
import io.qinggui.platform.ledger.verify.LedgerReport.Head;
import io.qinggui.standalone.backup.Manifest.Copied;
import io.qinggui.standalone.backup.Manifest.Ledger;
import io.qinggui.standalone.backup.Manifest.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data directory of a backup, after all of it was read and found to be what was backed up.
 *
 * @param from the backup
 * @param keysFrom its keys; {@code null} when they are within it
 * @param data where the data directory is to be: nothing yet, or an empty directory
 */
public record Restore(Path from, @Nullable Path keysFrom, Path data) {

  /** The folder of keys that may be deleted from a backup, one by one. */
  static final String COMPLAINANTS = "complainants";

  /** All paths are taken as absolute ones. */
  public Restore {
    from = from.toAbsolutePath().normalize();
    keysFrom = keysFrom == null ? null : keysFrom.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  /**
   * What was restored.
   *
   * @param manifest what the backup says of itself
   * @param ledgers what was seen of its ledgers
   * @param keys how many keys came with it
   * @param forgotten keys of complainants that were deleted from the backup
   */
  public record Restored(
      Manifest manifest, List<LedgerReport> ledgers, int keys, List<String> forgotten) {

    /** Takes copies of the lists. */
    public Restored {
      ledgers = List.copyOf(ledgers);
      forgotten = List.copyOf(forgotten);
    }
  }

  /**
   * Restores it. The data directory is there as a whole when this returns, and as it was before
   * when this fails.
   *
   * @throws BackupRefusedException when there is no such backup, or the directory is not free
   * @throws BackupDamagedException when the backup is not what was once backed up
   * @throws IOException when something cannot be read or written
   */
  public Restored run() throws IOException {
    requireFree();
    Manifest manifest = Manifest.read(from, Part.DATA);
    Path keysDirectory = keysFrom == null ? from.resolve(Backup.KEYS) : keysFrom;
    Manifest keysManifest = keys(keysDirectory, manifest);
    CheckedPart files = CheckedPart.of(from.resolve(Backup.DATA), manifest.files(), each -> false);
    CheckedPart keys = CheckedPart.of(keysDirectory, keysManifest.files(), Restore::mayBeGone);
    List<LedgerReport> reports = verified(manifest.ledgers());
    try (PartialDirectory target = PartialDirectory.begin(data)) {
      files.copyTo(target.path());
      keys.copyTo(target.path());
      keys.keepPrivate(target.path());
      target.finish();
    }
    return new Restored(
        manifest,
        reports,
        keys.files().size(),
        keys.forgotten().stream().map(Copied::path).toList());
  }

  private void requireFree() throws IOException {
    if (Files.exists(data.resolve("lock")) && UsedDirectory.isUsed(data)) {
      throw new BackupRefusedException(
          data + " is in use by a running system: stop it, or choose another directory");
    }
    PartialDirectory.requireFree(data);
  }

  private static Manifest keys(Path directory, Manifest data) throws IOException {
    if (!Files.exists(directory.resolve(Manifest.FILE))) {
      throw new BackupRefusedException(
          "there are no keys in "
              + directory
              + ": say with --keys-from where they are. Without them private parts of events"
              + " cannot be read");
    }
    Manifest keys = Manifest.read(directory, Part.KEYS);
    if (!keys.id().equals(data.id())) {
      throw new BackupRefusedException(
          "the keys in %s are those of another backup, made at %s"
              .formatted(directory, keys.madeAt()));
    }
    return keys;
  }

  private static boolean mayBeGone(Copied key) {
    Path folder = Path.of(key.path()).getParent();
    return folder != null && folder.endsWith(COMPLAINANTS);
  }

  private List<LedgerReport> verified(List<Ledger> ledgers) {
    List<LedgerReport> reports = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (Ledger ledger : ledgers) {
      LedgerReport report = report(ledger);
      reports.add(report);
      report
          .findings()
          .forEach(finding -> findings.add("ledger " + ledger.name() + ", " + finding));
      if (!end(report.head()).equals(ledger.end())) {
        findings.add(
            "ledger %s ends at %s, and was backed up to %s"
                .formatted(ledger.name(), end(report.head()), ledger.end()));
      }
    }
    if (!findings.isEmpty()) {
      throw new BackupDamagedException(findings);
    }
    return reports;
  }

  private LedgerReport report(Ledger ledger) {
    Path directory = from.resolve(Backup.DATA).resolve(ledger.directory());
    try {
      return SqliteVerifier.verify(new LedgerFiles(directory, ledger.name()));
    } catch (LedgerUnavailableException e) {
      throw new BackupRefusedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static LedgerEnd end(@Nullable Head head) {
    return head == null ? new LedgerEnd(0, "") : new LedgerEnd(head.position(), head.leafHash());
  }
}
