package io.qinggui.platform.relay;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;

/** What a service tells others: maps stored events to published ones. Stored is not published. */
public interface Publication {

  /** The records to publish for a ledger event, in order; empty for a private event. Pure. */
  List<PublicEvent> publish(LedgerEvent event);
}
