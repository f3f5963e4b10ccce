package io.qinggui.platform.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a ledger that nobody has open, and ways to damage them. */
final class LedgerOnDisk {

  /** Commands of three events each. */
  static final int COMMANDS = 20;

  static final int EVENTS = 3 * COMMANDS;

  /** Whose events take more than a page each. */
  private static final int LONG = 12;

  private final LedgerFiles files;
  private final List<LedgerEvent> events;

  private LedgerOnDisk(LedgerFiles files, List<LedgerEvent> events) {
    this.files = files;
    this.events = events;
  }

  /** One with 60 events, closed in good order. */
  static LedgerOnDisk closed(Path directory, String name) {
    return closed(directory, name, Opening.Limits.USUAL);
  }

  static LedgerOnDisk closed(Path directory, String name, Opening.Limits limits) {
    LedgerFiles files = new LedgerFiles(directory, name);
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system(), limits)) {
      fill(ledger, 0, COMMANDS);
      return new LedgerOnDisk(files, ledger.read(0, EVENTS));
    }
  }

  /** The same as it becomes of one that has some of the commands. */
  static LedgerOnDisk grown(LedgerFiles files, int commands) {
    try (Ledger ledger = open(files)) {
      fill(ledger, commands, COMMANDS);
      return new LedgerOnDisk(files, ledger.read(0, EVENTS));
    }
  }

  /** The same as a kill leaves it: the second half of the events is in the log only. */
  static LedgerOnDisk killed(Path directory, String name) throws IOException {
    LedgerFiles live =
        new LedgerFiles(directory.resolveSibling("live-" + directory.getFileName()), name);
    try (Ledger ledger = open(live)) {
      fill(ledger, 0, COMMANDS / 2);
    }
    try (Ledger ledger = open(live)) {
      fill(ledger, COMMANDS / 2, COMMANDS);
      LedgerOnDisk original = new LedgerOnDisk(live, ledger.read(0, EVENTS));
      return original.copy(directory);
    }
  }

  /** A copy in another directory, with the log's index if there is one. */
  LedgerOnDisk copy(Path directory) throws IOException {
    LedgerFiles copied = new LedgerFiles(directory, files.name());
    Files.createDirectories(directory);
    for (Path file : List.of(files.database(), files.log(), files.logIndex(), files.head())) {
      if (Files.exists(file)) {
        Files.copy(file, directory.resolve(file.getFileName().toString()));
      }
    }
    return new LedgerOnDisk(copied, events);
  }

  private static Ledger open(LedgerFiles files) {
    return SqliteLedger.open(files.directory(), files.name(), InstantSource.system());
  }

  private static void fill(Ledger ledger, int from, int to) {
    for (int command = from; command < to; command++) {
      var unused = ledger.append(command(ledger, command));
    }
  }

  /** Appends the events of one more command. */
  static void append(Ledger ledger, int command) {
    fill(ledger, command, command + 1);
  }

  /** A command of the ledger, as it was or will be appended. */
  static Append command(Ledger ledger, int command) {
    return append(ledger.name() + "/" + command % 5, command);
  }

  private static Append append(String stream, int command) {
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long sequence = command / 5 * 3L + i;
      String text = "事实".repeat(command == LONG ? 1_500 : 10);
      events.add(
          new NewEvent(
              stream + "#" + sequence,
              "io.qinggui.test.happened",
              1,
              stream,
              sequence,
              "operator of " + stream,
              null,
              ("{\"text\":\"" + text + "x\"}").getBytes(UTF_8),
              "{}".getBytes(UTF_8)));
    }
    return new Append("command " + command, "fingerprint", Events.ACTOR, events);
  }

  LedgerFiles files() {
    return files;
  }

  /** As they were written. */
  List<LedgerEvent> events() {
    return events;
  }

  LedgerEvent event(long position) {
    return events.get((int) position - 1);
  }

  /** Runs statements on the file, which has no log afterwards. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Puts other bytes in an event's place, with the hash that fits them. */
  void rewrite(long position, byte[] stored) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE events SET stored = ?, leaf_hash = ? WHERE position = ?")) {
      update.setBytes(1, stored);
      update.setBytes(2, leafHash(stored));
      update.setLong(3, position);
      update.executeUpdate();
    }
  }

  void swap(long one, long other) throws SQLException {
    execute(
        "UPDATE events SET position = -1 WHERE position = " + one,
        "UPDATE events SET position = " + one + " WHERE position = " + other,
        "UPDATE events SET position = " + other + " WHERE position = -1");
  }

  /** Where the stored bytes of an event of less than a page begin in the file. */
  long offset(long position) throws IOException {
    byte[] content = Files.readAllBytes(files.database());
    byte[] stored = event(position).stored();
    // the last one: earlier ones may be left from before a page was split
    for (int at = content.length - stored.length; at >= 0; at--) {
      if (Arrays.equals(stored, 0, stored.length, content, at, at + stored.length)) {
        return at;
      }
    }
    throw new AssertionError("the event is not in the file as a whole");
  }

  /** Where a byte stands in it that is only content. */
  long contentOffset(long position) throws IOException {
    return offset(position) + event(position).stored().length - "x\"}}".length();
  }

  static void flip(Path file, long at, int mask) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ mask);
    }
  }

  static void truncate(Path file, long size) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(size);
    }
  }

  /** What is in the directory: the bytes of every file and when it was written. */
  Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.list(files.directory())) {
      for (Path file : all.toList()) {
        content.put(
            file.getFileName().toString(),
            Files.getLastModifiedTime(file)
                + " "
                + HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  /** Not by the code under test: it may not vouch for itself. */
  private static byte[] leafHash(byte[] stored) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 0);
      return digest.digest(stored);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
