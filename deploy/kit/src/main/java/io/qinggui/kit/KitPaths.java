package io.qinggui.kit;

import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.TileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of the files of a kit. What is below a ledger's is a log of C2SP tlog-tiles. */
public final class KitPaths {

  public static final String DESCRIPTION = "kit.json";
  public static final String POLICY = "policy";
  public static final String DECISIONS = "decisions.ndjson";

  private KitPaths() {}

  public static String checkpoint(String ledger) {
    return below(ledger, "checkpoint");
  }

  /** Hashes, in a kit of everything. */
  public static String tile(String ledger, TileId id) {
    return below(ledger, id.path());
  }

  /** Events, in a kit of everything. */
  public static String bundle(String ledger, BundleId id) {
    return below(ledger, id.path());
  }

  /** The stored bytes of an event, in a kit of operators. */
  public static String event(String ledger, long position) {
    return below(ledger, String.format(Locale.ROOT, "events/%012d", position));
  }

  /** That an event is in the log, beside the event. */
  public static String proof(String ledger, long position) {
    return event(ledger, position) + ".tlog-proof";
  }

  /**
   * A file of evidence.
   *
   * @param digest as facts name it, {@code sha256:<hex>}
   */
  public static String file(String digest) {
    return "files/" + digest.replace("sha256:", "");
  }

  /** All tiles of hashes that a tree has. */
  public static List<TileId> tiles(long size) {
    List<TileId> tiles = new ArrayList<>();
    for (int level = 0; TileId.hashesAt(level, size) > 0; level++) {
      long hashes = TileId.hashesAt(level, size);
      for (long at = 0; at < hashes; at += TileId.FULL_WIDTH) {
        tiles.add(TileId.holding(level, at, size));
      }
    }
    return tiles;
  }

  /** The bundle with the entries of a tile of level 0. */
  public static BundleId bundle(TileId leaves) {
    return new BundleId(leaves.index(), leaves.width());
  }

  private static String below(String ledger, String path) {
    return "ledgers/" + ledger + "/" + path;
  }
}
