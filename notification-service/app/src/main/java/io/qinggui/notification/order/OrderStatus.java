package io.qinggui.notification.order;

/** What has become of an order. */
public enum OrderStatus {
  /** Nobody has acknowledged it yet. */
  OPEN,
  /** Its carrier said what it did. */
  ACKNOWLEDGED,
  /** Nobody has acknowledged it, and an authority knows. */
  ESCALATED,
  /** Nobody had acknowledged it when another one took its place, or none did. */
  SUPERSEDED
}
