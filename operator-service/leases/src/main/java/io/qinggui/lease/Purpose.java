package io.qinggui.lease;

/** What a lessee uses the resource for. */
public enum Purpose {
  /** To operate a service with it. */
  OPERATE_SERVICE,
  /** For itself. */
  OWN_USE,
  /** For its own office only: what an international circuit may be leased for (二(二)4). */
  INTERNAL_OFFICE
}
