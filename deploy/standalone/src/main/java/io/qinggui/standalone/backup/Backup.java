package io.qinggui.standalone.backup;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.sqlite.CopiedLedger;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.OneMoment;
import io.qinggui.platform.ledger.transfer.LedgerEnd;
import io.qinggui.standalone.backup.Manifest.Ledger;
import io.qinggui.standalone.backup.Manifest.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies a data directory, whether or not a system is using it.
 *
 * <p>First what follows from ledgers, so that it is not ahead of them; then the ledgers, as they
 * are at one moment; then what they name and what opens them. So nothing in the copy is without
 * what it rests on.
 *
 * @param data the data directory
 * @param to where the backup is to be
 * @param keysTo where its keys are to be; {@code null} for a folder within it
 * @param program that makes it, with its version
 */
public record Backup(Path data, Path to, @Nullable Path keysTo, String program) {

  /** The folder of the data within a backup. */
  static final String DATA = "data";

  /** The folder of the keys, when they are not apart. */
  static final String KEYS = "keys";

  /** The files change hands when a system starts or ends, not often. */
  private static final int ATTEMPTS = 3;

  /** A system was started or stopped while its files were copied. */
  private static final class ChangedHandsException extends Exception {}

  /** All paths are taken as absolute ones. */
  public Backup {
    data = data.toAbsolutePath().normalize();
    to = to.toAbsolutePath().normalize();
    keysTo = keysTo == null ? null : keysTo.toAbsolutePath().normalize();
  }

  /**
   * Makes the backup. It is there as a whole when this returns, and not at all when this fails.
   *
   * @return what is in it
   * @throws BackupRefusedException when it cannot be made
   * @throws BackupDamagedException when a ledger is damaged
   * @throws IOException when something cannot be read or written
   */
  public Manifest make() throws IOException {
    requirePossible();
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt();
      } catch (ChangedHandsException e) {
        if (attempt == ATTEMPTS) {
          throw new BackupRefusedException(
              "a system is being started or stopped on " + data + "; try again", e);
        }
      } catch (LedgerCorruptException e) {
        throw new BackupDamagedException(List.of(String.valueOf(e.getMessage())));
      } catch (LedgerUnavailableException e) {
        throw new BackupRefusedException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private void requirePossible() throws IOException {
    if (!Files.isDirectory(data) || LedgerFiles.below(data).isEmpty()) {
      throw new BackupRefusedException("there is no ledger in " + data);
    }
    List<Path> targets = keysTo == null ? List.of(to) : List.of(to, keysTo);
    for (Path target : targets) {
      if (target.startsWith(data)) {
        throw new BackupRefusedException(target + " is within " + data + ": choose another place");
      }
      PartialDirectory.requireFree(target);
    }
    if (keysTo != null && (keysTo.startsWith(to) || to.startsWith(keysTo))) {
      throw new BackupRefusedException(keysTo + " is not apart from " + to);
    }
    requireRoom();
  }

  private void requireRoom() throws IOException {
    Path there = Objects.requireNonNull(to.getParent());
    while (!Files.exists(there)) {
      there = Objects.requireNonNull(there.getParent());
    }
    long needed = DataFiles.in(data).size();
    long free = Files.getFileStore(there).getUsableSpace();
    if (free < needed) {
      throw new BackupRefusedException(
          "no room: %d bytes are to be copied, and %s has %d".formatted(needed, there, free));
    }
  }

  private Manifest attempt() throws IOException, ChangedHandsException {
    try (PartialDirectory target = PartialDirectory.begin(to);
        PartialDirectory apart = keysTo == null ? null : PartialDirectory.begin(keysTo)) {
      Path keys = apart == null ? Files.createDirectory(target.path().resolve(KEYS)) : apart.path();
      DurableFile.keepPrivate(keys);
      Manifest manifest = copy(target.path(), keys);
      if (apart != null) {
        apart.finish();
      }
      target.finish();
      return manifest;
    }
  }

  private Manifest copy(Path target, Path keys) throws IOException, ChangedHandsException {
    PartOfBackup part = new PartOfBackup(data, target.resolve(DATA));
    DataFiles before = DataFiles.in(data);
    part.copy(before.published());
    part.copy(before.of(FileKind.OTHER));
    List<CopiedLedger> ledgers = new ArrayList<>();
    for (LedgerFiles ledger : LedgerFiles.below(data)) {
      if (FileKind.of(data.relativize(ledger.directory()).resolve("any")) != FileKind.LEFT_OUT) {
        ledgers.add(CopiedLedger.of(ledger));
      }
    }
    Instant moment = copyDatabases(before.databases(), part);
    List<Ledger> ends = complete(ledgers, part);
    DataFiles after = DataFiles.in(data);
    part.copy(after.of(FileKind.EVIDENCE));
    PartOfBackup secret = new PartOfBackup(data, keys);
    secret.copyPrivate(after.of(FileKind.KEY));
    String id = UUID.randomUUID().toString();
    manifest(Part.KEYS, id, moment, List.of(), secret).write(keys);
    Manifest manifest = manifest(Part.DATA, id, moment, ends, part);
    manifest.write(target);
    return manifest;
  }

  private static Instant copyDatabases(List<Path> databases, PartOfBackup part)
      throws IOException, ChangedHandsException {
    List<Path> sources = databases.stream().map(part.root()::resolve).toList();
    try (OneMoment moment = OneMoment.of(sources)) {
      Instant now = Instant.now();
      for (Path database : databases) {
        moment.copy(part.root().resolve(database), part.place(database));
      }
      if (!moment.holds()) {
        throw new ChangedHandsException();
      }
      for (Path database : databases) {
        part.add(database);
      }
      return now;
    }
  }

  private static List<Ledger> complete(List<CopiedLedger> ledgers, PartOfBackup part)
      throws IOException {
    List<Ledger> ends = new ArrayList<>();
    for (CopiedLedger ledger : ledgers) {
      Path directory = part.root().relativize(ledger.from().directory());
      String name = ledger.from().name();
      LedgerFiles copy = new LedgerFiles(part.directory().resolve(directory), name);
      Path head = directory.resolve(name + ".head");
      Path unused = part.place(head);
      ends.add(new Ledger(name, directory.toString(), end(ledger, copy)));
      part.add(head);
    }
    return ends;
  }

  private static LedgerEnd end(CopiedLedger ledger, LedgerFiles copy) throws IOException {
    try {
      return ledger.complete(copy);
    } catch (LedgerCorruptException e) {
      throw new LedgerCorruptException(copy.name() + " in " + ledger.from().directory(), e);
    }
  }

  private Manifest manifest(
      Part which, String id, Instant moment, List<Ledger> ledgers, PartOfBackup part) {
    return new Manifest(
        Manifest.FORMAT, Manifest.VERSION, which, id, moment, program, ledgers, part.sorted());
  }
}
