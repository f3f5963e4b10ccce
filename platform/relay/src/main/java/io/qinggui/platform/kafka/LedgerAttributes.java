package io.qinggui.platform.kafka;

import io.qinggui.platform.trace.TraceParent;
import java.net.URI;

/**
 * The attributes of a published CloudEvent that say which event of which ledger it is: {@code
 * source} is {@code /ledgers/<ledger>}, the extensions below say the rest.
 */
public final class LedgerAttributes {

  /** The extension with the event's position in its ledger, a number from 1. */
  public static final String POSITION = "ledgerposition";

  /** The extension with the event's legal date, an ISO date; missing for events without one. */
  public static final String LEGAL_DATE = "legaldate";

  /** The extension with the id of the event that was withdrawn and whose place the event takes. */
  public static final String CORRECTS = "corrects";

  /**
   * The extension with the place in a trace where the event was recorded (CloudEvents, Distributed
   * Tracing); missing for events that belong to no trace.
   */
  public static final String TRACE_PARENT = TraceParent.NAME;

  private static final String LEDGERS = "/ledgers/";

  private LedgerAttributes() {}

  /** The {@code source} of the events of a ledger. */
  public static URI source(String ledger) {
    return URI.create(LEDGERS + ledger);
  }

  /**
   * The name of the ledger that a {@code source} stands for.
   *
   * @throws IllegalArgumentException when it stands for none
   */
  public static String ledger(URI source) {
    String text = source.toString();
    if (!text.startsWith(LEDGERS) || text.length() == LEDGERS.length()) {
      throw new IllegalArgumentException("source is not /ledgers/<ledger>");
    }
    return text.substring(LEDGERS.length());
  }
}
