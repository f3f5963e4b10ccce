package io.qinggui.verify;

import io.qinggui.kit.KitBundles;
import io.qinggui.kit.KitDescription.Part;
import io.qinggui.kit.KitPaths;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.merkle.Frontier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.merkle.TileAudit;
import io.qinggui.platform.transparency.tile.TileId;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All events of a ledger, and the hashes of all. The hashes lead to the root that was signed; each
 * event has to have its hash.
 */
final class WholeLedger extends LedgerCheck {

  /** Read by all processors, then taken in order. */
  private static final int BUNDLES_AT_ONCE = 32;

  private final List<TileId> leaves =
      KitPaths.tiles(checkpoint.size()).stream().filter(it -> it.level() == 0).toList();
  private final List<MemorySegment> bundles =
      leaves.stream()
          .map(it -> kit.slice(KitPaths.bundle(part.name(), KitPaths.bundle(it))))
          .toList();
  private long proven;
  private @Nullable Finding first;

  WholeLedger(Kit kit, Part part, byte[] note, Checkpoint checkpoint) {
    super(kit, part, note, checkpoint);
  }

  /**
   * @param events those that have their hashes and can be read
   * @param wrong what is wrong with the first other one
   */
  private record Bundle(List<LedgerEvent> events, @Nullable Finding wrong) {}

  @Override
  void check() {
    boolean signed = hashesAreSigned();
    for (int from = 0; from < leaves.size(); from += BUNDLES_AT_ONCE) {
      int to = Math.min(leaves.size(), from + BUNDLES_AT_ONCE);
      IntStream.range(from, to).parallel().mapToObj(this::bundle).toList().forEach(this::add);
    }
    Finding wrong = first;
    if (!signed && eventsAreSigned()) {
      proven = checkpoint.size();
      leaves.stream()
          .filter(it -> !Arrays.equals(hashesOf(it), hashesOf(entries(it))))
          .forEach(it -> other(KitPaths.tile(part.name(), it)));
    } else if (wrong != null) {
      kit.wrong(wrong.fault(), wrong.where(), wrong.position(), wrong.detail());
    } else if (!signed) {
      kit.wrong(Fault.OTHER_ROOT, part.name(), 0, checkpoint.origin());
    }
  }

  private void add(Bundle bundle) {
    for (LedgerEvent event : bundle.events()) {
      Finding wrong = bundle.wrong();
      if (first == null && wrong != null && wrong.position() < event.position()) {
        first = wrong;
      }
      boolean next = event.sequence() == ledger.lengthOf(event.stream());
      boolean later = take(event);
      if (first == null && !(next && later)) {
        first = convicted(event.position(), Fault.INCONSISTENT, "");
      }
    }
    proven += bundle.events().size();
    first = first == null ? bundle.wrong() : first;
  }

  private Bundle bundle(int index) {
    byte[] hashes = hashesOf(leaves.get(index));
    List<byte[]> entries = entries(leaves.get(index));
    List<LedgerEvent> events = new ArrayList<>(TileId.FULL_WIDTH);
    Finding wrong = null;
    for (int i = 0; i * Hash.LENGTH < hashes.length || i < entries.size(); i++) {
      long position = (long) index * TileId.FULL_WIDTH + i + 1;
      byte[] expected = hashAt(hashes, i);
      byte[] entry = i < entries.size() ? entries.get(i) : null;
      if (expected == null || entry == null) {
        Fault fault = entry == null ? Fault.MISSING : Fault.ADDED;
        wrong = wrong == null ? convicted(position, fault, "") : wrong;
        continue;
      }
      try {
        events.add(parsed(part.name(), position, entry, expected));
      } catch (LedgerCorruptException e) {
        byte[] next = entries.size() * Hash.LENGTH < hashes.length ? hashAt(hashes, i + 1) : null;
        wrong = wrong == null ? convicted(position, entry, expected, next, e.what()) : wrong;
      }
    }
    return new Bundle(events, wrong);
  }

  /**
   * @param next the hash that an event has in whose place it is, if one is missing
   */
  private Finding convicted(
      long position, byte[] entry, byte[] expected, byte @Nullable [] next, String what) {
    byte[] found = LeafHash.of(entry);
    if (Arrays.equals(found, expected)) {
      return convicted(position, Fault.UNREADABLE, what);
    }
    if (Arrays.equals(found, next)) {
      return convicted(position, Fault.MISSING, "");
    }
    long other = positionOf(found);
    return other == 0
        ? convicted(position, Fault.ALTERED, "")
        : convicted(position, Fault.SWAPPED, String.valueOf(other));
  }

  private Finding convicted(long position, Fault fault, String detail) {
    return new Finding(fault, part.name(), position, detail);
  }

  /** Where the event should be, 0 when nowhere. */
  private long positionOf(byte[] hash) {
    for (TileId tile : leaves) {
      byte[] hashes = hashesOf(tile);
      for (int i = 0; i * Hash.LENGTH < hashes.length; i++) {
        if (Arrays.equals(hashAt(hashes, i), hash)) {
          return tile.index() * TileId.FULL_WIDTH + i + 1;
        }
      }
    }
    return 0;
  }

  private boolean hashesAreSigned() {
    try {
      TileAudit audit = TileAudit.of(this::tile, checkpoint.size());
      audit.altered().ifPresent(it -> other(KitPaths.tile(part.name(), it)));
      return audit.root().equals(checkpoint.root());
    } catch (MissingTileException e) {
      kit.wrong(Fault.MISSING, part.name(), 0, e.getMessage());
      return false;
    }
  }

  private byte[] tile(TileId id) {
    byte[] hashes = hashesOf(id);
    if (hashes.length != id.width() * Hash.LENGTH) {
      throw new MissingTileException(id);
    }
    return hashes;
  }

  /** Then it is the hashes beside them that are wrong. */
  private boolean eventsAreSigned() {
    Frontier frontier = new Frontier();
    leaves.forEach(it -> entries(it).forEach(entry -> frontier.append(LeafHash.of(entry))));
    return frontier.size() == checkpoint.size() && frontier.root().equals(checkpoint.root());
  }

  private void other(String file) {
    kit.wrong(Fault.OTHER_BYTES, file, 0, "");
  }

  private byte[] hashesOf(TileId id) {
    byte[] hashes = kit.read(KitPaths.tile(part.name(), id));
    return hashes == null ? new byte[0] : hashes;
  }

  private static byte[] hashesOf(List<byte[]> entries) {
    byte[] hashes = new byte[entries.size() * Hash.LENGTH];
    for (int i = 0; i < entries.size(); i++) {
      System.arraycopy(LeafHash.of(entries.get(i)), 0, hashes, i * Hash.LENGTH, Hash.LENGTH);
    }
    return hashes;
  }

  private static byte @Nullable [] hashAt(byte[] hashes, int index) {
    int from = index * Hash.LENGTH;
    return from + Hash.LENGTH > hashes.length
        ? null
        : Arrays.copyOfRange(hashes, from, from + Hash.LENGTH);
  }

  private List<byte[]> entries(TileId tile) {
    return KitBundles.parse(bundles.get((int) tile.index()));
  }

  @Override
  byte[] stored(long position) {
    MemorySegment bundle = bundles.get((int) ((position - 1) / TileId.FULL_WIDTH));
    return KitBundles.entry(bundle, (int) ((position - 1) % TileId.FULL_WIDTH));
  }

  @Override
  long proven() {
    return proven;
  }
}
