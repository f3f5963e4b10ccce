package io.qinggui.notification.language;

/** What a carrier did on an order. */
public enum OrderAction {
  /** It stopped what it provided. */
  STOPPED,
  /** It provides no more than before. */
  LIMITED,
  /** It provides nothing to the operator. */
  NOT_SERVED,
  /** It provides again what was lifted; an answer to {@link OrderEffect#LIFTED} only. */
  RESUMED,
  /** It objects. */
  OBJECTION
}
