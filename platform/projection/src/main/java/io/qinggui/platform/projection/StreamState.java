package io.qinggui.platform.projection;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What one stream of the ledger comes to, in memory: for streams that are short, and asked about
 * more often than they grow. Up to date whenever it is asked, and only what is new is read.
 *
 * @param <S> what it comes to; immutable
 */
public final class StreamState<S> {

  private final Ledger ledger;
  private final String stream;
  private final BiFunction<S, LedgerEvent, S> fold;
  private volatile Edition<S> edition;

  /** What it comes to up to a sequence number. */
  private record Edition<S>(long through, S state) {}

  /**
   * @param ledger that has the stream
   * @param stream name of it
   * @param initial before the first event
   * @param fold what it comes to after one more event
   */
  public StreamState(Ledger ledger, String stream, S initial, BiFunction<S, LedgerEvent, S> fold) {
    this.ledger = ledger;
    this.stream = stream;
    this.fold = fold;
    this.edition = new Edition<>(-1, initial);
  }

  /** With everything that can be read now. */
  public S now() {
    Edition<S> known = edition;
    if (ledger.lastSequence(stream) > known.through()) {
      List<LedgerEvent> more = ledger.readStream(stream, known.through() + 1);
      S state = known.state();
      for (LedgerEvent event : more) {
        state = fold.apply(state, event);
      }
      known = new Edition<>(more.getLast().sequence(), state);
      edition = known;
    }
    return known.state();
  }
}
