package io.qinggui.platform.ledger.transfer;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Requires of commands that they follow each other as those of a ledger do: dense positions, all
 * events of a command together, recorded times that increase. That the bytes of an event match its
 * leaf hash was seen by whoever made the event of them. That no id and no place in a stream is
 * taken twice is seen when the ledger is verified: it takes memory for each event.
 */
public final class CommandChain {

  private long position;
  private Instant recordedAt = Instant.MIN;
  private byte[] leafHash = {};

  /**
   * The next command.
   *
   * @throws LedgerCorruptException naming the first position that is wrong
   */
  public void next(RecordedCommand command) {
    Committed outcome = command.outcome();
    require(outcome.firstPosition() == position + 1, "it is missing, or its command is");
    require(
        outcome.count() > 0 && outcome.count() == command.events().size(),
        "its command has %d events, and there are %d"
            .formatted(outcome.count(), command.events().size()));
    require(outcome.recordedAt().isAfter(recordedAt), "recorded before the event ahead of it");
    for (LedgerEvent event : command.events()) {
      require(event.position() == position + 1, "an event is missing");
      require(event.commandId().equals(outcome.commandId()), "it is of another command");
      require(
          event.recordedAt().equals(outcome.recordedAt()),
          "it was recorded at another moment than its command");
      position++;
      leafHash = event.leafHash();
    }
    recordedAt = outcome.recordedAt();
  }

  /** After the last one. */
  public LedgerEnd end() {
    return new LedgerEnd(position, HexFormat.of().formatHex(leafHash));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new LedgerCorruptException(position + 1, otherwise);
    }
  }
}
