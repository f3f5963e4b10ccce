package io.qinggui.notification.delivery;

/** What became of a delivery. */
public enum DeliveryStatus {
  /** Never tried: it waits for its turn, or behind an earlier event of the same operator. */
  WAITING,
  /** Tried in vain, and will be tried again. */
  RETRYING,
  /** The endpoint took it. */
  DELIVERED,
  /** Tried in vain for the last time. */
  EXHAUSTED;

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this == WAITING || this == RETRYING;
  }
}
