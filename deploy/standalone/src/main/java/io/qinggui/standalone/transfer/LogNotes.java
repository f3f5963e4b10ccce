package io.qinggui.standalone.transfer;

import io.qinggui.platform.log.LogStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was published of a ledger, which goes with it: the log is held against it before more is
 * published. The hashes of the tree are made again.
 */
public final class LogNotes {

  private static final String CHECKPOINT = "checkpoint";
  private static final String WITNESSED = "witnessed";

  private LogNotes() {}

  /** Those of a place; to be read before its ledger, so that they do not go beyond it. */
  public static Map<String, String> of(LedgerPlace place) throws IOException {
    Optional<LogStore> found = place.log();
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<String, String> notes = new HashMap<>();
    try (LogStore log = found.get()) {
      // in this order: a quorum vouches for what was published before
      log.witnessed().ifPresent(note -> notes.put(WITNESSED, text(note)));
      log.checkpoint().ifPresent(note -> notes.put(CHECKPOINT, text(note)));
    }
    return notes;
  }

  /**
   * Puts them beside a ledger that is about to be filled; harmless to repeat.
   *
   * @throws IllegalStateException when there are others
   */
  public static void put(Map<String, String> notes, LedgerPlace place) {
    if (notes.isEmpty()) {
      return;
    }
    try (LogStore log = place.newLog()) {
      Optional.ofNullable(notes.get(CHECKPOINT))
          .map(LogNotes::bytes)
          .ifPresent(
              note -> require(log.replaceCheckpoint(null, note) || isSame(log.checkpoint(), note)));
      Optional.ofNullable(notes.get(WITNESSED))
          .map(LogNotes::bytes)
          .ifPresent(
              note -> require(log.replaceWitnessed(null, note) || isSame(log.witnessed(), note)));
    }
  }

  private static void require(boolean kept) {
    if (!kept) {
      throw new IllegalStateException("another log of this ledger was published there already");
    }
  }

  private static boolean isSame(Optional<byte[]> kept, byte[] note) {
    return kept.filter(it -> Arrays.equals(it, note)).isPresent();
  }

  private static String text(byte[] note) {
    return new String(note, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String note) {
    return note.getBytes(StandardCharsets.UTF_8);
  }
}
