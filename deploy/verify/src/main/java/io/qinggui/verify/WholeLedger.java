package io.qinggui.verify;

import io.qinggui.kit.KitDescription.Part;
import io.qinggui.kit.KitPaths;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.verify.EventChecks;
import io.qinggui.platform.ledger.verify.Findings;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.merkle.Frontier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.merkle.TileAudit;
import io.qinggui.platform.transparency.tile.TileId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All events of a ledger. That they are those that were signed follows from them alone; the hashes
 * beside them only tell which of them is wrong when it does not.
 */
final class WholeLedger extends LedgerCheck {

  /** Read by all processors, then taken in order. */
  private static final int BUNDLES_AT_ONCE = 128;

  private final List<TileId> leaves =
      KitPaths.tiles(checkpoint.size()).stream().filter(it -> it.level() == 0).toList();
  private final Frontier frontier = new Frontier();
  private final Findings inconsistencies = new Findings();
  private final EventChecks checks = new EventChecks(inconsistencies);
  private @Nullable LedgerCorruptException unreadable;
  private long proven;

  WholeLedger(Kit kit, Part part, byte[] note, Checkpoint checkpoint) {
    super(kit, part, note, checkpoint);
  }

  /**
   * @param events those that can be read
   * @param unreadable the first that cannot
   */
  private record Bundle(
      List<byte[]> hashes, List<LedgerEvent> events, @Nullable LedgerCorruptException unreadable) {}

  @Override
  void check() {
    for (int from = 0; from < leaves.size(); from += BUNDLES_AT_ONCE) {
      int to = Math.min(leaves.size(), from + BUNDLES_AT_ONCE);
      IntStream.range(from, to).parallel().mapToObj(this::bundle).toList().forEach(this::take);
    }
    boolean tilesAreSigned = tilesAreSigned();
    if (frontier.size() == checkpoint.size() && frontier.root().equals(checkpoint.root())) {
      proven = checkpoint.size();
      tellWhatWasSignedWrongly();
    } else if (!convicted()) {
      kit.wrong(Fault.OTHER_ROOT, part.name(), 0, tilesAreSigned ? "" : checkpoint.origin());
    }
  }

  private void tellWhatWasSignedWrongly() {
    LedgerCorruptException first = unreadable;
    if (first != null) {
      kit.wrong(Fault.UNREADABLE, part.name(), first.position(), first.what());
    } else {
      checks
          .report(part.name(), 0)
          .findings()
          .forEach(it -> kit.wrong(Fault.INCONSISTENT, part.name(), it.position(), it.what()));
    }
  }

  private Bundle bundle(int index) {
    List<byte[]> hashes = new ArrayList<>();
    List<LedgerEvent> events = new ArrayList<>();
    long position = (long) index * TileId.FULL_WIDTH;
    LedgerCorruptException unreadable = null;
    for (byte[] entry : entries(leaves.get(index))) {
      position++;
      byte[] hash = LeafHash.of(entry);
      hashes.add(hash);
      try {
        events.add(parsed(part.name(), position, entry, hash));
      } catch (LedgerCorruptException e) {
        unreadable = unreadable == null ? e : unreadable;
      }
    }
    return new Bundle(hashes, events, unreadable);
  }

  /** As many as there are, the last one perhaps cut. */
  private List<byte[]> entries(TileId tile) {
    byte[] bundle = kit.read(KitPaths.bundle(part.name(), KitPaths.bundle(tile)));
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(bundle == null ? new byte[0] : bundle);
    while (rest.remaining() >= Short.BYTES) {
      byte[] entry = new byte[Math.min(rest.getShort() & 0xffff, rest.remaining())];
      rest.get(entry);
      entries.add(entry);
    }
    return entries;
  }

  private void take(Bundle bundle) {
    bundle.hashes().forEach(frontier::append);
    for (LedgerEvent event : bundle.events()) {
      checks.check(event);
      ledger.add(event);
    }
    unreadable = unreadable == null ? bundle.unreadable() : unreadable;
  }

  private boolean tilesAreSigned() {
    try {
      TileAudit audit = TileAudit.of(this::hashes, checkpoint.size());
      audit.altered().ifPresent(it -> other(KitPaths.tile(part.name(), it)));
      boolean signed = audit.root().equals(checkpoint.root());
      if (!signed && frontier.root().equals(checkpoint.root())) {
        leaves.stream()
            .filter(it -> !Arrays.equals(hashes(it), own(it)))
            .findFirst()
            .ifPresent(it -> other(KitPaths.tile(part.name(), it)));
      }
      return signed;
    } catch (MissingTileException e) {
      kit.wrong(Fault.MISSING, part.name(), 0, e.getMessage());
      return false;
    }
  }

  private void other(String file) {
    kit.wrong(Fault.OTHER_BYTES, file, 0, "");
  }

  private byte[] hashes(TileId id) {
    byte[] hashes = kit.read(KitPaths.tile(part.name(), id));
    if (hashes == null || hashes.length != id.width() * Hash.LENGTH) {
      throw new MissingTileException(id);
    }
    return hashes;
  }

  /** The hashes of the events that are there. */
  private byte[] own(TileId tile) {
    ByteBuffer hashes = ByteBuffer.allocate(tile.width() * Hash.LENGTH);
    entries(tile).stream().limit(tile.width()).forEach(it -> hashes.put(LeafHash.of(it)));
    return hashes.array();
  }

  /** Names the first event that is not the one of the hashes beside it. */
  private boolean convicted() {
    for (TileId tile : leaves) {
      byte[] signed = hashesOrNone(tile);
      List<byte[]> entries = entries(tile);
      for (int i = 0; i * Hash.LENGTH < signed.length || i < entries.size(); i++) {
        byte[] expected = hashAt(signed, i);
        byte[] found = i < entries.size() ? LeafHash.of(entries.get(i)) : null;
        if (!Arrays.equals(expected, found)) {
          proven = tile.index() * TileId.FULL_WIDTH + i;
          convict(proven + 1, expected, found, hashAt(signed, i + 1));
          return true;
        }
      }
    }
    return false;
  }

  private void convict(
      long position, byte @Nullable [] expected, byte @Nullable [] found, byte @Nullable [] next) {
    if (found == null || (expected != null && Arrays.equals(found, next))) {
      kit.wrong(Fault.MISSING, part.name(), position, "");
    } else if (expected == null) {
      kit.wrong(Fault.ADDED, part.name(), position, "");
    } else {
      long other = positionOf(found);
      Fault fault = other == 0 ? Fault.ALTERED : Fault.SWAPPED;
      kit.wrong(fault, part.name(), position, other == 0 ? "" : String.valueOf(other));
    }
  }

  /** Where the event should be, 0 when nowhere. */
  private long positionOf(byte[] hash) {
    for (TileId tile : leaves) {
      byte[] signed = hashesOrNone(tile);
      for (int i = 0; i * Hash.LENGTH < signed.length; i++) {
        if (Arrays.equals(hashAt(signed, i), hash)) {
          return tile.index() * TileId.FULL_WIDTH + i + 1;
        }
      }
    }
    return 0;
  }

  private byte[] hashesOrNone(TileId tile) {
    byte[] hashes = kit.read(KitPaths.tile(part.name(), tile));
    return hashes == null ? new byte[0] : hashes;
  }

  private static byte @Nullable [] hashAt(byte[] hashes, int index) {
    int from = index * Hash.LENGTH;
    return from + Hash.LENGTH > hashes.length
        ? null
        : Arrays.copyOfRange(hashes, from, from + Hash.LENGTH);
  }

  @Override
  byte[] stored(long position) {
    TileId tile = TileId.holding(0, position - 1, checkpoint.size());
    return entries(tile).get((int) ((position - 1) % TileId.FULL_WIDTH));
  }

  @Override
  long proven() {
    return proven;
  }
}
