package io.qinggui.platform.transparency.merkle;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Measures a large tree, in a JVM as it runs in production; decision 1301 has the command. */
final class TreeMeasurement {

  private static final int LEAVES = 10_000_000;
  private static final int PROOFS = 20_000;

  private TreeMeasurement() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    for (int round = 0; round < 3; round++) {
      long begin = System.nanoTime();
      Frontier frontier = new Frontier();
      byte[] leaf = new byte[Hash.LENGTH];
      for (int i = 0; i < LEAVES; i++) {
        stamp(leaf, i);
        frontier.append(leaf);
      }
      say("root by frontier, s", (System.nanoTime() - begin) / 1e9);
      MemoryTiles tiles = new MemoryTiles();
      begin = System.nanoTime();
      TileAppender appender = new TileAppender(tiles);
      for (int i = 0; i < LEAVES; i++) {
        stamp(leaf, i);
        appender.append(leaf);
      }
      Hash root = appender.flush();
      say("tiles written to memory, s", (System.nanoTime() - begin) / 1e9);
      if (!root.equals(frontier.root())) {
        throw new IllegalStateException("two roots");
      }
      begin = System.nanoTime();
      TileAudit.of(tiles, LEAVES);
      say("tiles audited, s", (System.nanoTime() - begin) / 1e9);
      proofs(tiles, root);
    }
  }

  private static void proofs(MemoryTiles tiles, Hash root) {
    long[] nanos = new long[PROOFS];
    for (int i = 0; i < PROOFS; i++) {
      long index = ThreadLocalRandom.current().nextLong(LEAVES);
      long begin = System.nanoTime();
      TileTree tree = new TileTree(tiles, LEAVES);
      boolean proven = tree.inclusion(index).proves(tree.leaf(index), root);
      nanos[i] = System.nanoTime() - begin;
      if (!proven) {
        throw new IllegalStateException("not proven: " + index);
      }
    }
    Arrays.sort(nanos);
    say("inclusion proof made and checked, median us", nanos[PROOFS / 2] / 1e3);
    say("inclusion proof made and checked, p99 us", nanos[PROOFS * 99 / 100] / 1e3);
  }

  private static void stamp(byte[] leaf, int i) {
    leaf[0] = (byte) i;
    leaf[1] = (byte) (i >> 8);
    leaf[2] = (byte) (i >> 16);
    leaf[3] = (byte) (i >> 24);
  }

  private static void say(String what, double figure) {
    System.out.printf(Locale.ROOT, "%s: %.3f%n", what, figure);
  }
}
