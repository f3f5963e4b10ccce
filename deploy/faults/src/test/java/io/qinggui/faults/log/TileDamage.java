package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.platform.transparency.merkle.Hash;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file with the hashes of a level is altered, cut short or taken away. */
final class TileDamage implements LogFault {

  /** What is done to the file. */
  enum Kind {
    BYTE("one byte altered"),
    CUT("cut short"),
    GONE("missing");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final Kind kind;
  private final boolean running;
  private @Nullable Damage damage;

  TileDamage(Kind kind, boolean running) {
    this.kind = kind;
    this.running = running;
  }

  /**
   * What was done.
   *
   * @param before what the file held
   * @param at where it is another one
   */
  private record Damage(String ledger, Path file, byte[] before, int at) {

    boolean isHealed() throws IOException {
      if (!Files.exists(file) || Files.size(file) < before.length) {
        return false;
      }
      byte[] now = Files.readAllBytes(file);
      return Arrays.equals(now, 0, before.length, before, 0, before.length);
    }

    boolean isOfLeaves() {
      return file.endsWith("level-0");
    }

    long index() {
      return at / Hash.LENGTH;
    }
  }

  @Override
  public String name() {
    return "tiles " + kind.text + (running ? ", running" : ", stopped");
  }

  @Override
  public void whileStopped(World world) throws Exception {
    if (!running) {
      damage = inflict(world);
    }
  }

  @Override
  public double whileRunning(World world, RunningNode node) throws Exception {
    world.awaitAcknowledged(5);
    Damage done = running ? inflict(world) : Objects.requireNonNull(damage);
    if (running && done.isOfLeaves()) {
      askForTile(world, node, done);
    }
    double healed =
        World.seconds(
            () ->
                World.await(
                    () -> {
                      if (running) {
                        ask(world, node, done);
                      }
                      return done.isHealed();
                    }));
    count(world, "files of hashes healed");
    return healed;
  }

  /** That of a log with the most events, so that there is something to damage. */
  private Damage inflict(World world) throws IOException {
    String ledger =
        Audit.SERVICES.stream()
            .filter(it -> Files.exists(level(world, it, 0)))
            .max(Comparator.comparingLong(it -> level(world, it, 0).toFile().length()))
            .orElseThrow();
    List<Path> levels =
        Stream.of(level(world, ledger, 0), level(world, ledger, 1)).filter(Files::exists).toList();
    Path file = levels.get(world.random().nextInt(levels.size()));
    byte[] before = Files.readAllBytes(file);
    int at = world.random().nextInt(before.length);
    switch (kind) {
      case BYTE -> {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
          open.seek(at);
          open.write(before[at] ^ (1 << world.random().nextInt(8)));
        }
      }
      case CUT -> {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(at);
        }
      }
      case GONE -> Files.delete(file);
    }
    return new Damage(ledger, file, before, at);
  }

  private static Path level(World world, String ledger, int level) {
    return Observer.folder(world.data(), ledger).resolve("level-" + level);
  }

  /** Those whose proof needs the damaged hash, and any other. */
  private static void ask(World world, RunningNode node, Damage done) throws Exception {
    long served = world.seen().served(done.ledger());
    long sibling = (done.isOfLeaves() ? done.index() ^ 1 : (done.index() ^ 1) << 8) + 1;
    if (sibling <= served) {
      world.proofs().probe(node, done.ledger(), sibling);
    }
    if (served > 0) {
      world.proofs().probe(node, done.ledger(), 1 + world.random().nextLong(served));
    }
  }

  /** A tile may be kept for a year by whoever gets it: the right one, or none. */
  private static void askForTile(World world, RunningNode node, Damage done) throws Exception {
    long index = done.index();
    boolean whole = (index / 256 + 1) * 256 <= world.seen().served(done.ledger());
    String width = whole ? "" : ".p/" + (index % 256 + 1);
    String path = "/log/%s/tile/0/%03d%s".formatted(done.ledger(), index / 256, width);
    HttpResponse<byte[]> answer;
    try (HttpClient http = HttpClient.newHttpClient()) {
      answer = http.send(HttpRequest.newBuilder(node.at(path)).build(), BodyHandlers.ofByteArray());
    }
    int from = (int) (index / 256) * 256 * Hash.LENGTH;
    int length = Math.min(answer.body().length, done.before().length - from);
    if (answer.statusCode() == 503) {
      count(world, "altered tiles asked for and not given");
    } else if (answer.statusCode() == 200
        && !Arrays.equals(answer.body(), 0, length, done.before(), from, from + length)) {
      world.findings().wrong("%s was handed out altered", path);
    }
  }

  private static void count(World world, String what) {
    world.findings().count(what, (int) world.findings().counted(what) + 1);
  }
}
