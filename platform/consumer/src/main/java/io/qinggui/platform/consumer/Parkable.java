package io.qinggui.platform.consumer;

import io.qinggui.platform.ledger.LedgerEvent;

/** An event as a consumer received it, which is kept when the consumer cannot take it. */
public interface Parkable {

  /** Under which it is kept in order: mostly an operator id. */
  String key();

  /** With {@link #position} its identity: the ledger that it came from. */
  String ledger();

  /** Its position in the ledger. */
  long position();

  /** The event, JSON in UTF-8. */
  byte[] json();

  /** An event of a ledger, under its subject. */
  static Parkable of(LedgerEvent event) {
    return new Parkable() {
      @Override
      public String key() {
        return event.subject();
      }

      @Override
      public String ledger() {
        return event.ledger();
      }

      @Override
      public long position() {
        return event.position();
      }

      @Override
      public byte[] json() {
        return event.stored();
      }
    };
  }
}
