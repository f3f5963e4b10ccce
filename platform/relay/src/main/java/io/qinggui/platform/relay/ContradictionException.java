package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.RelayProgress;

/**
 * The broker knows more of a ledger than there is, or something else: one of both was restored from
 * an older copy. Going on would publish other events at positions that consumers have seen already,
 * so nothing is published until somebody has looked.
 */
final class ContradictionException extends RuntimeException {

  private ContradictionException(String message) {
    super(message);
  }

  /**
   * The ledger ends before what was published of it.
   *
   * @param head where it ends
   */
  static ContradictionException ahead(RelayProgress broker, long head) {
    return new ContradictionException(
        ("the broker has progress %d of another ledger named %s, or of a later state of it: this"
                + " one ends at position %d. It was restored from an older copy, or the broker is"
                + " that of another system. Nothing is published; docs/backup.md says what to do")
            .formatted(broker.position(), broker.ledger(), head));
  }

  /** The ledger has another event where the broker's progress is. */
  static ContradictionException other(RelayProgress broker) {
    return new ContradictionException(
        ("the broker has progress %d of another ledger named %s: this one has another event at that"
                + " position. It was restored from an older copy and went on, or the broker is that"
                + " of another system. Nothing is published; docs/backup.md says what to do")
            .formatted(broker.position(), broker.ledger()));
  }
}
