package io.qinggui.notification.subscription;

/**
 * How many subscriptions there may be. Those that ask at the same moment may get a few beyond it.
 *
 * @param perOwner of one owner
 * @param inAll of all owners
 */
public record SubscriptionLimits(int perOwner, int inAll) {

  /**
   * @throws IllegalArgumentException when there could be none
   */
  public SubscriptionLimits {
    if (perOwner < 1 || inAll < perOwner) {
      throw new IllegalArgumentException(
          "subscriptions: at least 1 per owner, and in all at least as many");
    }
  }
}
