package io.qinggui.notification.language;

/**
 * Who asks something of a subscription.
 *
 * @param self the owner that it is, or would be
 * @param sight how much of the feed it may see
 */
public record Requester(Owner self, Sight sight) {

  /** How much of the feed somebody may see. */
  public enum Sight {
    /** Everything, and everybody's subscriptions. */
    MINISTRY,
    /** Everything. */
    ALL,
    /** What is about the operator that it is. */
    ITSELF,
    /** Nothing by subscription. */
    NOTHING
  }

  /** Whether this is the ministry. */
  public boolean isMinistry() {
    return sight == Sight.MINISTRY;
  }

  /** Whether a subscription of this owner may be seen and changed. */
  public boolean hasSayOver(Owner owner) {
    return isMinistry() || (sight != Sight.NOTHING && self.equals(owner));
  }
}
