package io.qinggui.notification.feed.runtime;

import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/**
 * When something was made public, then it is in the feed. Takes every type of a topic, also one
 * that this version does not know yet: what was published must not be missing because it is new.
 *
 * @param topic that it listens to
 * @param feed takes the events
 */
record FeedIntake(String topic, FeedLedger feed) implements Policy {

  @Override
  public String name() {
    return "when-" + topic.substring(topic.indexOf('.') + 1) + "-published-then-take-it-into-feed";
  }

  @Override
  public Set<String> types() {
    return Set.of();
  }

  @Override
  public boolean understands(String type) {
    return true;
  }

  @Override
  public void apply(ReceivedEvent event) {
    long unused = feed.take(event);
  }
}
