package io.qinggui.faults.torn;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A damage to one of a standalone's ledgers.
 *
 * @param name for the report
 * @param action gets the ledger's own folder, its name, and that folder in an older copy
 */
record DirectoryDamage(String name, Action action) {

  /** Does it. */
  interface Action {
    void on(Path folder, String ledger, Path older, RandomGenerator random) throws IOException;
  }

  static List<DirectoryDamage> all() {
    return List.of(
        new DirectoryDamage(
            "bytes in the file", (at, name, older, r) -> flip(at.resolve(name + ".db"), r)),
        new DirectoryDamage(
            "bytes in the log", (at, name, older, r) -> flip(at.resolve(name + ".db-wal"), r)),
        new DirectoryDamage(
            "file cut short", (at, name, older, r) -> cut(at.resolve(name + ".db"), r)),
        new DirectoryDamage(
            "log cut short", (at, name, older, r) -> cut(at.resolve(name + ".db-wal"), r)),
        new DirectoryDamage(
            "log lost", (at, name, older, r) -> Files.delete(at.resolve(name + ".db-wal"))),
        new DirectoryDamage(
            "file and log lost",
            (at, name, older, r) -> {
              Files.delete(at.resolve(name + ".db"));
              Files.delete(at.resolve(name + ".db-wal"));
            }),
        new DirectoryDamage(
            "an older file",
            (at, name, older, r) -> {
              Files.deleteIfExists(at.resolve(name + ".db-wal"));
              replace(older.resolve(name + ".db"), at.resolve(name + ".db"));
            }),
        new DirectoryDamage("another ledger's file", DirectoryDamage::exchange));
  }

  private static void exchange(Path at, String name, Path older, RandomGenerator random)
      throws IOException {
    String other = name.equals("license") ? "operator" : "license";
    Path from = at.resolveSibling(other);
    replace(from.resolve(other + ".db"), at.resolve(name + ".db"));
    replace(from.resolve(other + ".db-wal"), at.resolve(name + ".db-wal"));
    replace(from.resolve(other + ".head"), at.resolve(name + ".head"));
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Sixteen in a row, so that it is seldom bytes without a meaning; nothing in an empty file. */
  private static void flip(Path file, RandomGenerator random) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] some = new byte[16];
      if (bytes.length() <= some.length) {
        return;
      }
      long at = random.nextLong(bytes.length() - some.length);
      bytes.seek(at);
      bytes.readFully(some);
      for (int i = 0; i < some.length; i++) {
        some[i] ^= (byte) 0x5a;
      }
      bytes.seek(at);
      bytes.write(some);
    }
  }

  private static void cut(Path file, RandomGenerator random) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(random.nextLong(bytes.length() + 1));
    }
  }
}
