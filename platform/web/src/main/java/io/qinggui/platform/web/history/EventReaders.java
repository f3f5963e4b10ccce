package io.qinggui.platform.web.history;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.Optional;

/** Who gets to see a stored event, whole or in part: in the ledger, or in some history. */
public final class EventReaders {

  private EventReaders() {}

  /**
   * Whether the caller may read the event where this package shows it: those who read the whole
   * ledger any, others those of the histories that they may read.
   */
  public static boolean mayRead(Caller caller, LedgerEvent event) {
    return caller.isAnyOf(Role.MIIT, Role.AUDITOR)
        || (Screen.of(caller, Confidential.NOTHING).shows(event)
            && EventMeta.subjects(event).stream()
                .anyMatch(it -> OperatorId.isShaped(it) && caller.mayReadOperator(it)));
  }

  /**
   * The stored bytes of an event that the caller may read, which have its leaf hash.
   *
   * @return empty when they have in the clear what the caller may not see: those of before private
   *     parts were sealed
   */
  public static Optional<byte[]> entry(
      Caller caller, LedgerEvent event, Confidential confidential) {
    return Screen.of(caller, confidential).showsStored(event)
        ? Optional.of(event.stored().clone())
        : Optional.empty();
  }
}
