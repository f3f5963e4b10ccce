package io.qinggui.operator.inventory.runtime;

/** How the leases stand in the lines. */
public enum LineFormat {
  /** One JSON object a line. */
  NDJSON,
  /** Comma-separated cells (RFC 4180, each record on one line) beneath a line of field names. */
  CSV
}
