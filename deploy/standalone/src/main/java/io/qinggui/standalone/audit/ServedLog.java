package io.qinggui.standalone.audit;

import io.qinggui.kit.build.LogSource;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.TileId;
import java.io.FileNotFoundException;
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

  @Override
  public byte[] bundle(BundleId id) {
    return get(id.path());
  }

  @Override
  public List<Long> about(String subject) {
    return whereabouts.about(ledger, subject);
  }

  @Override
  public List<Long> ofStream(String stream) {
    return whereabouts.ofStream(ledger, stream);
  }

  /** The keys that sign it, one a line. */
  List<String> keys() {
    return new String(get("keys"), StandardCharsets.UTF_8).lines().toList();
  }

  private byte[] get(String path) {
    String whole = "/log/" + ledger + "/" + path;
    return reads
        .bytes(whole)
        .orElseThrow(() -> new UncheckedIOException(new FileNotFoundException(whole)));
  }
}
