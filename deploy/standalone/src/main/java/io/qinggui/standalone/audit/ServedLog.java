package io.qinggui.standalone.audit;

import io.qinggui.kit.build.LogSource;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.TileId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The log of a ledger, as a service serves it. */
final class ServedLog implements LogSource {

  private final String ledger;
  private final AuditorReads reads;
  private final Whereabouts whereabouts;
  private final byte[] checkpoint;

  ServedLog(String ledger, AuditorReads reads, Whereabouts whereabouts) {
    this.ledger = ledger;
    this.reads = reads;
    this.whereabouts = whereabouts;
    this.checkpoint = get("checkpoint");
  }

  @Override
  public byte[] checkpoint() {
    return checkpoint.clone();
  }

  @Override
  public byte[] read(TileId id) {
    return get(id.path());
  }

  /** A bundle with an event that is too long for one is not served; its events are. */
  @Override
  public List<byte[]> entries(BundleId id) {
    return reads
        .bytes("/log/" + ledger + "/" + id.path())
        .map(it -> EntryBundles.parse(it, id.width()))
        .orElseGet(() -> oneByOne(id));
  }

  private List<byte[]> oneByOne(BundleId id) {
    String path =
        "/api/v1/ledgers/%s/events?after=%d&limit=%d"
            .formatted(ledger, id.index() * TileId.FULL_WIDTH, id.width());
    List<byte[]> entries = StoredEvents.in(reads.ask(path));
    if (entries.size() != id.width()) {
      throw new UncheckedIOException(new IOException(path + " has not all events"));
    }
    return entries;
  }

  @Override
  public List<Long> about(String subject) {
    return whereabouts.about(ledger, subject);
  }

  @Override
  public List<Long> ofStream(String stream) {
    return whereabouts.ofStream(ledger, stream);
  }

  /** The lines of its policy. Octets stay as they are, whichever encoding names have. */
  List<String> policy() {
    return new String(get("policy"), StandardCharsets.ISO_8859_1).lines().toList();
  }

  private byte[] get(String path) {
    String whole = "/log/" + ledger + "/" + path;
    return reads
        .bytes(whole)
        .orElseThrow(() -> new UncheckedIOException(new FileNotFoundException(whole)));
  }
}
