package io.qinggui.faults.torn;

import io.qinggui.faults.torn.Pages.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * One way to damage a ledger's files.
 *
 * @param name for the report
 * @param state to which files it is done
 * @param action does it
 */
record FileDamage(String name, State state, Action action) {

  private static final String DB = SampleLedger.NAME + ".db";
  private static final String LOG = DB + "-wal";
  private static final String CHECKPOINT = SampleLedger.NAME + ".checkpoint";

  /** What the files are like before. */
  enum State {
    /** Everything in one file. */
    CLOSED,
    /** As a kill leaves them, with a log. */
    KILLED,
    /** The ledger is open, and was verified. */
    OPEN
  }

  /** Does it to the files in a directory. */
  interface Action {
    void on(Path directory, RandomGenerator random, SampleLedger sample) throws IOException;
  }

  private interface Change {
    byte[] of(byte[] content, RandomGenerator random);
  }

  static List<FileDamage> all() {
    return List.of(
        closed("cut at a page", rewrite(DB, FileDamage::cutAtPage)),
        closed("cut anywhere", rewrite(DB, FileDamage::cut)),
        closed("cut to nothing", rewrite(DB, (content, random) -> new byte[0])),
        closed("file lost", (at, random, sample) -> Files.delete(at.resolve(DB))),
        closed("byte in the header", rewrite(DB, (c, random) -> flip(c, 0, 100, random))),
        closed("byte in the schema", rewrite(DB, (c, random) -> flip(c, 100, Pages.SIZE, random))),
        closed("byte in events or outcomes", inPage(Kind.TABLE_LEAF)),
        closed("byte in a long event", inPage(Kind.OVERFLOW)),
        closed("byte in the table's tree", inPage(Kind.TABLE_INTERIOR)),
        closed("a page of zeros", rewrite(DB, FileDamage::zeros)),
        closed("a page in another's place", rewrite(DB, FileDamage::misplaced)),
        closed("an older page", (at, random, s) -> olderPage(at, random, s.older())),
        closed("an older file", (at, r, s) -> SampleLedger.copy(s.older(), at, DB)),
        closed(
            "byte in the head file",
            rewrite(SampleLedger.NAME + ".head", FileDamage::flipAnywhere)),
        closed(
            "head file lost", (at, r, s) -> Files.delete(at.resolve(SampleLedger.NAME + ".head"))),
        killed("log lost", (at, random, sample) -> Files.delete(at.resolve(LOG))),
        killed("log cut at a frame", rewrite(LOG, FileDamage::cutAtFrame)),
        killed("log cut anywhere", rewrite(LOG, FileDamage::cut)),
        killed(
            "byte in the log's header",
            rewrite(LOG, (c, random) -> flip(c, 0, Pages.LOG_HEADER, random))),
        killed("byte in a frame's header", rewrite(LOG, FileDamage::flipFrameHeader)),
        killed("byte in the log", rewrite(LOG, FileDamage::flipAnywhere)),
        killed("byte in the file under a log", rewrite(DB, FileDamage::flipAnywhere)),
        killed("file under a log cut", rewrite(DB, FileDamage::cut)),
        killed("file under a log lost", (at, random, s) -> Files.delete(at.resolve(DB))),
        killed("an older file under the log", (at, r, s) -> SampleLedger.copy(s.older(), at, DB)));
  }

  /** The same to a ledger that has a checkpoint, and to the checkpoint. */
  static List<FileDamage> withCheckpoint() {
    return Stream.concat(
            all().stream(),
            Stream.of(
                closed("byte in the checkpoint", rewrite(CHECKPOINT, FileDamage::flipAnywhere)),
                closed("checkpoint cut", rewrite(CHECKPOINT, FileDamage::cut)),
                closed("checkpoint lost", (at, r, s) -> Files.delete(at.resolve(CHECKPOINT))),
                closed(
                    "an older checkpoint",
                    (at, r, s) -> SampleLedger.copy(s.older(), at, CHECKPOINT)),
                killed(
                    "byte in the checkpoint of a log",
                    rewrite(CHECKPOINT, FileDamage::flipAnywhere)),
                killed(
                    "a later checkpoint",
                    (at, r, s) -> SampleLedger.copy(s.closed(), at, CHECKPOINT))))
        .toList();
  }

  /** Found by the read that meets it. */
  static List<FileDamage> whileOpen() {
    return List.of(
        open("byte in events or outcomes", inPage(Kind.TABLE_LEAF)),
        open("byte in a long event", inPage(Kind.OVERFLOW)),
        open("byte in the table's tree", inPage(Kind.TABLE_INTERIOR)),
        open("file cut", rewrite(DB, FileDamage::cut)),
        open("a page of zeros", rewrite(DB, FileDamage::zeros)),
        open("a page in another's place", rewrite(DB, FileDamage::misplaced)),
        open("an older page", (at, random, s) -> olderPage(at, random, s.older())));
  }

  private static FileDamage open(String name, Action action) {
    return new FileDamage("while open: " + name, State.OPEN, action);
  }

  private static FileDamage closed(String name, Action action) {
    return new FileDamage(name, State.CLOSED, action);
  }

  private static FileDamage killed(String name, Action action) {
    return new FileDamage(name, State.KILLED, action);
  }

  private static Action rewrite(String name, Change change) {
    return (directory, random, sample) -> {
      Path file = directory.resolve(name);
      Files.write(file, change.of(Files.readAllBytes(file), random));
    };
  }

  private static Action inPage(Kind kind) {
    return rewrite(
        DB,
        (content, random) -> {
          List<Integer> pages = Pages.in(content, kind);
          int page = pages.get(random.nextInt(pages.size()));
          return flip(content, page, page + Pages.SIZE, random);
        });
  }

  private static byte[] flip(byte[] content, int from, int to, RandomGenerator random) {
    content[random.nextInt(from, to)] ^= (byte) (1 << random.nextInt(8));
    return content;
  }

  private static byte[] flipAnywhere(byte[] content, RandomGenerator random) {
    return flip(content, 0, content.length, random);
  }

  private static byte[] flipFrameHeader(byte[] log, RandomGenerator random) {
    int frame = random.nextInt((log.length - Pages.LOG_HEADER) / Pages.FRAME);
    int at = Pages.LOG_HEADER + frame * Pages.FRAME;
    return flip(log, at, at + Pages.FRAME_HEADER, random);
  }

  private static byte[] cut(byte[] content, RandomGenerator random) {
    return Arrays.copyOf(content, random.nextInt(1, content.length));
  }

  private static byte[] cutAtPage(byte[] content, RandomGenerator random) {
    return Arrays.copyOf(content, Pages.SIZE * random.nextInt(1, content.length / Pages.SIZE));
  }

  private static byte[] cutAtFrame(byte[] log, RandomGenerator random) {
    int frames = (log.length - Pages.LOG_HEADER) / Pages.FRAME;
    return Arrays.copyOf(log, Pages.LOG_HEADER + Pages.FRAME * random.nextInt(frames));
  }

  private static byte[] zeros(byte[] content, RandomGenerator random) {
    int page = Pages.SIZE * random.nextInt(content.length / Pages.SIZE);
    Arrays.fill(content, page, page + Pages.SIZE, (byte) 0);
    return content;
  }

  private static byte[] misplaced(byte[] content, RandomGenerator random) {
    int pages = content.length / Pages.SIZE;
    int from = random.nextInt(1, pages);
    int to = 1 + (from - 1 + random.nextInt(1, pages - 1)) % (pages - 1);
    System.arraycopy(content, from * Pages.SIZE, content, to * Pages.SIZE, Pages.SIZE);
    return content;
  }

  /** A write that never reached the disk, of a page that has changed since. */
  private static void olderPage(Path directory, RandomGenerator random, Path older)
      throws IOException {
    byte[] now = Files.readAllBytes(directory.resolve(DB));
    byte[] then = Files.readAllBytes(older.resolve(DB));
    int pages = then.length / Pages.SIZE;
    int page = random.nextInt(pages);
    while (Arrays.equals(
        now,
        page * Pages.SIZE,
        (page + 1) * Pages.SIZE,
        then,
        page * Pages.SIZE,
        (page + 1) * Pages.SIZE)) {
      page = (page + 1) % pages;
    }
    System.arraycopy(then, page * Pages.SIZE, now, page * Pages.SIZE, Pages.SIZE);
    Files.write(directory.resolve(DB), now);
  }
}
