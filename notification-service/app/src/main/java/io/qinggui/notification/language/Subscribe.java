package io.qinggui.notification.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Send me these events from now on, or from an earlier position of the feed.
 *
 * @param from position of the feed after which it begins
 * @param head last position of the feed
 * @param secret of a webhook, sealed; nobody signs a mail
 * @param ofOwner how many subscriptions the requester has
 * @param inAll how many there are
 */
public record Subscribe(
    String subscriptionId,
    String name,
    Selection selection,
    Channel channel,
    long from,
    long head,
    @Nullable Sealed secret,
    int ofOwner,
    int inAll,
    Requester by,
    LocalDate today)
    implements SubscriptionCommand {

  @Override
  public String toString() {
    return "Subscribe[" + subscriptionId + "]";
  }
}
