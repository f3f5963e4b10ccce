package io.qinggui.faults.torn;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A ledger's files to damage: closed in good order, as a kill leaves them, and an older copy. */
final class SampleLedger {

  static final String NAME = "license";

  private static final Actor ACTOR = new Actor("miit", "MIIT", null, null);

  private final Path folder;
  private final long checkpointInterval;
  private final int streams;
  private final List<Integer> sequences = new ArrayList<>();
  private int commands;
  private final Append extra;

  private SampleLedger(Path folder, int count, long checkpointInterval) throws IOException {
    this.folder = folder;
    this.checkpointInterval = checkpointInterval;
    this.streams = Math.max(5, count / 12);
    for (int i = 0; i < streams; i++) {
      sequences.add(0);
    }
    write(count);
    this.extra = next();
  }

  /**
   * @param commands of three events each; a fifth of them are in the log only in the killed state
   * @param checkpointInterval events between checkpoints; the one of the killed state is older than
   *     its log unless it is 1
   */
  static SampleLedger make(Path folder, int commands, long checkpointInterval) throws IOException {
    return new SampleLedger(folder, commands, checkpointInterval);
  }

  /** Opens one of its copies as it was made. */
  SqliteLedger open(Path directory) {
    return SqliteLedger.open(directory, NAME, InstantSource.system(), checkpointInterval);
  }

  /** Everything in one file. */
  Path closed() {
    return folder.resolve("closed");
  }

  /** The last part is in the write-ahead log. */
  Path killed() {
    return folder.resolve("killed");
  }

  /** Without the last part, closed. */
  Path older() {
    return folder.resolve("older");
  }

  private void write(int count) throws IOException {
    Path live = folder.resolve("live");
    try (Ledger ledger = open(live)) {
      append(ledger, count - count / 5);
    }
    copy(live, older());
    try (Ledger ledger = open(live)) {
      append(ledger, count / 5);
      copy(live, killed());
    }
    copy(live, closed());
  }

  private void append(Ledger ledger, int count) {
    for (int i = 0; i < count; i++) {
      var unused = ledger.append(next());
    }
  }

  /** The command that would be appended next. */
  Append extra() {
    return extra;
  }

  private Append next() {
    int stream = commands % streams;
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int sequence = sequences.get(stream);
      sequences.set(stream, sequence + 1);
      events.add(event(stream, sequence));
    }
    commands++;
    return new Append("command-" + commands, "fingerprint-" + commands, ACTOR, events);
  }

  private NewEvent event(int stream, int sequence) {
    // now and then one that needs more than a page
    String text = "事实".repeat(sequence % 50 == 7 ? 1_500 : 40);
    return new NewEvent(
        "event-" + stream + "-" + sequence,
        "io.qinggui.license.commitment-filed",
        1,
        "license/" + stream,
        sequence,
        "operator-" + stream % 40,
        LocalDate.of(2017, 3, 1),
        ("{\"text\":\"" + text + "\",\"sequence\":" + sequence + "}")
            .getBytes(StandardCharsets.UTF_8),
        "{\"note\":\"n\"}".getBytes(StandardCharsets.UTF_8));
  }

  /** Copies a ledger's files, without those that only live while it is open. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String suffix : List.of(".db", ".db-wal", ".head", ".checkpoint")) {
      if (Files.exists(from.resolve(NAME + suffix))) {
        copy(from, to, NAME + suffix);
      }
    }
  }

  /** Copies one of them. */
  static void copy(Path from, Path to, String file) throws IOException {
    Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }
}
