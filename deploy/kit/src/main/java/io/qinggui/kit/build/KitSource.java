package io.qinggui.kit.build;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the parts of a kit come from. What cannot be had is an {@link
 * java.io.UncheckedIOException}.
 */
public interface KitSource {

  /** The logs of the ledgers, by the names of these. */
  SortedMap<String, LogSource> logs();

  /** A file of C2SP tlog-policy that knows each log. */
  byte[] policy();

  /**
   * What the license service answers, byte for byte.
   *
   * @param questions in their one spelling, with both clocks
   */
  List<String> answers(List<String> questions);

  /**
   * A file of evidence.
   *
   * @param digest as facts name it, {@code sha256:<hex>}
   */
  Optional<byte[]> file(String digest);
}
