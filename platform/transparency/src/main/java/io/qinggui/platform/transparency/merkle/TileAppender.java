package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.Arrays;

/**
 * Appends leaves to a tree in tiles. Full tiles are written as soon as they are full, the one of
 * level 0 first; partial ones when {@link #flush} asks for them, before a checkpoint is signed.
 * Holds at most 64 KiB. For one thread.
 *
 * <p>A tile's bytes follow from its name, so a writer that was killed at any moment resumes from
 * the last size that it flushed and writes the same tiles again.
 */
public final class TileAppender {

  /** A tree of 2^63 leaves has eight levels. */
  private static final int LEVELS = 8;

  private static final int TILE_BYTES = TileId.FULL_WIDTH * Hash.LENGTH;

  private final TileSink sink;
  private final Frontier frontier = new Frontier(this::add);
  private final byte[][] edges = new byte[LEVELS][0];
  private final long[] counts = new long[LEVELS];

  /** Begins with an empty tree. */
  public TileAppender(TileSink sink) {
    this.sink = sink;
  }

  /**
   * Goes on behind a size that was flushed.
   *
   * @throws MissingTileException when a tile of the right edge is not there
   */
  public static TileAppender resume(Tiles tiles, long size, TileSink sink) {
    TileAppender appender = new TileAppender(sink);
    appender.frontier.restore(size, new TileTree(tiles, size).peaks());
    for (int level = 0; level < LEVELS; level++) {
      long count = TileId.hashesAt(level, size);
      appender.counts[level] = count;
      if (count % TileId.FULL_WIDTH != 0) {
        TileId edge = TileId.holding(level, count - 1, size);
        byte[] hashes = tiles.read(edge);
        System.arraycopy(hashes, 0, appender.edge(level), 0, edge.width() * Hash.LENGTH);
      }
    }
    return appender;
  }

  /**
   * @param leafHash 32 bytes
   */
  public void append(byte[] leafHash) {
    frontier.append(leafHash);
  }

  /** Leaves. */
  public long size() {
    return frontier.size();
  }

  /** The root of all leaves so far, written or not. */
  public Hash root() {
    return frontier.root();
  }

  /**
   * Writes the partial tiles of the tree, so that all of it can be read.
   *
   * @return the root
   */
  public Hash flush() {
    for (int level = 0; level < LEVELS; level++) {
      int width = (int) (counts[level] % TileId.FULL_WIDTH);
      if (width > 0) {
        write(level, counts[level] / TileId.FULL_WIDTH, width);
      }
    }
    return root();
  }

  private void add(int level, byte[] hash) {
    int offset = (int) (counts[level] % TileId.FULL_WIDTH);
    System.arraycopy(hash, 0, edge(level), offset * Hash.LENGTH, Hash.LENGTH);
    counts[level]++;
    if (offset + 1 == TileId.FULL_WIDTH) {
      write(level, counts[level] / TileId.FULL_WIDTH - 1, TileId.FULL_WIDTH);
    }
  }

  private void write(int level, long index, int width) {
    sink.write(new TileId(level, index, width), Arrays.copyOf(edges[level], width * Hash.LENGTH));
  }

  private byte[] edge(int level) {
    if (edges[level].length == 0) {
      edges[level] = new byte[TILE_BYTES];
    }
    return edges[level];
  }
}
