package io.qinggui.platform.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes clients quickly, also when the broker is away. */
public final class Clients {

  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private Clients() {}

  /** Closes a consumer; its group hears of it at once, also when the member has a fixed name. */
  public static void leave(Consumer<?, ?> consumer) {
    try {
      consumer.close(
          CloseOptions.timeout(PATIENCE)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    } catch (RuntimeException e) {
      LOG.debug("a consumer left untidily", e);
    }
  }
}
