package io.qinggui.platform.consumer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Durable progress of the consumers whose effects live in this ledger (policies, intakes), and the
 * events that a consumer could not take. Kept beside the ledger: losing it repeats work, which
 * command ids make harmless, and loses no event.
 */
public interface ConsumerStore extends AutoCloseable {

  /**
   * How far a consumer got: source (for example {@code qinggui.operator-0}) to next offset; empty
   * at first.
   */
  Map<String, Long> progress(String consumer);

  /**
   * Durably merges the progress of some consumers; the sources not named keep theirs. When it fails
   * that of some may have been merged.
   *
   * @param progress source to next offset, by the consumer's name
   */
  void advance(Map<String, Map<String, Long>> progress);

  /** The same for one consumer. */
  default void advance(String consumer, Map<String, Long> progress) {
    advance(Map.of(consumer, progress));
  }

  /** Durably parks an event. Parking the same (consumer, ledger, position) again replaces it. */
  void park(ParkedEvent event);

  /** Parked events of a consumer, by ledger and position; at most {@code limit}. */
  List<ParkedEvent> parked(String consumer, int limit);

  /** The parked events of a consumer under one key, in order of position. */
  List<ParkedEvent> parked(String consumer, String key);

  /**
   * Whether a consumer has parked events under a key, so that later ones must queue behind them.
   */
  boolean isParked(String consumer, String key);

  /** The number of parked events of a consumer. */
  long countParked(String consumer);

  /** One parked event. */
  Optional<ParkedEvent> parked(String consumer, String ledger, long position);

  /** Removes a parked event after it was applied. */
  void release(String consumer, String ledger, long position);

  /** Forgets all parked events of a consumer, before it starts again from the beginning. */
  void releaseAll(String consumer);

  @Override
  void close();
}
