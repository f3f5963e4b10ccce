package io.qinggui.standalone.backup;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a file of a data directory is, by its name. A file of which nothing is known is copied as
 * others are: too much is no harm.
 */
enum FileKind {

  /** What a service published of its ledger: it must not go farther than the ledger's copy. */
  PUBLISHED,

  /** What follows from ledgers: it must not be ahead of their copies. */
  OTHER,

  /** A SQLite file. */
  DATABASE,

  /** What ledgers name: it must not be missing where their copies name it. */
  EVIDENCE,

  /** Opens or signs something. */
  KEY,

  /** Not copied: of no use, made anew, or the broker's. */
  LEFT_OUT;

  private static final Set<String> LEFT_OUT_BELOW_ROOT =
      Set.of("broker", "logs", "lock", "read-models");

  /** Locks, drafts, SQLite's logs; the heads, which are noted anew; what a start makes anew. */
  private static final Set<String> LEFT_OUT_ENDINGS =
      Set.of(".lock", ".new", ".part", ".unfinished", ".db-wal", ".db-shm", ".head", ".checkpoint");

  /**
   * @param file below the data directory, relative to it
   */
  static FileKind of(Path file) {
    String name = file.getFileName().toString();
    if (isLeftOut(file, name)) {
      return LEFT_OUT;
    }
    if (name.endsWith(".key") || name.equals("token-key.json") || name.matches(".+-key(-.+)?")) {
      return KEY;
    }
    if (name.endsWith(".db")) {
      return DATABASE;
    }
    if (hasFolder(file, ".log")) {
      return PUBLISHED;
    }
    return hasFolder(file, "attachments") ? EVIDENCE : OTHER;
  }

  private static boolean isLeftOut(Path file, String name) {
    return LEFT_OUT_BELOW_ROOT.contains(file.getName(0).toString())
        || name.equals("lock")
        || LEFT_OUT_ENDINGS.stream().anyMatch(name::endsWith)
        || hasFolder(file, ".importing");
  }

  private static boolean hasFolder(Path file, String ending) {
    Path folder = file.getParent();
    for (int i = 0; folder != null && i < folder.getNameCount(); i++) {
      if (folder.getName(i).toString().endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
