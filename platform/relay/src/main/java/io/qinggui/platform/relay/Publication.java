package io.qinggui.platform.relay;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;

/** What a service tells others: maps stored events to published ones. Stored is not published. */
public interface Publication {

  /**
   * The records to publish for a ledger event, in order; empty for a private event. Pure: a relay
   * that starts again asks again. At most one record for each topic, because consumers take each
   * (ledger, position) of a topic once.
   *
   * @throws RuntimeException to stop the relay at this event, since none may be skipped; it asks
   *     again until it gets an answer
   */
  List<PublicEvent> publish(LedgerEvent event);
}
