package io.qinggui.platform.starter;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.ForwardingLedger;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.Tracer;

/** A ledger each append to which is a span. */
final class TracedLedger extends ForwardingLedger {

  private final Tracer tracer;

  private TracedLedger(Ledger ledger, Tracer tracer) {
    super(ledger);
    this.tracer = tracer;
  }

  /** The ledger, as it is where nobody takes spans. */
  static Ledger of(Ledger ledger, Tracer tracer) {
    return tracer.isOn() ? new TracedLedger(ledger, tracer) : ledger;
  }

  @Override
  public Committed append(Append append) {
    try (Span span = tracer.begin(Span.Kind.INTERNAL, "append to " + name())) {
      span.attribute("qinggui.ledger.events", append.events().size());
      try {
        Committed committed = super.append(append);
        span.attribute("qinggui.ledger.position", committed.firstPosition());
        return committed;
      } catch (RuntimeException e) {
        span.failed(e);
        throw e;
      }
    }
  }
}
