package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.NewEvent;

/**
 * What may be there once in a ledger, as the keys of its groups: the id of a command, the id of an
 * event, a place in a stream. The unique index over them keeps what it says even if this program
 * erred.
 */
final class Keys {

  private Keys() {}

  static String command(String commandId) {
    return "c:" + commandId;
  }

  static String event(String eventId) {
    return "e:" + eventId;
  }

  /** No two pairs have the same: digits follow the last #. */
  static String place(String stream, long sequence) {
    return "s:" + stream + "#" + sequence;
  }

  static String place(NewEvent event) {
    return place(event.stream(), event.sequence());
  }
}
