package io.qinggui.platform.starter;

import io.qinggui.platform.intake.Intake;
import io.qinggui.platform.relay.Relay;
import java.util.Optional;
import java.util.Set;

/**
 * The service's connections to Kafka, as far as it has any.
 *
 * @param relay publishes, when the service has a publication and Kafka is configured
 * @param intake receives, when the service has policies and Kafka is configured
 * @param topics to which policies of the service listen, whether Kafka is configured or not
 */
record Messaging(Optional<Relay> relay, Optional<Intake> intake, Set<String> topics)
    implements AutoCloseable {

  Messaging start() {
    relay.ifPresent(Relay::start);
    intake.ifPresent(Intake::start);
    return this;
  }

  /** Whether the service's state follows another ledger. */
  boolean dependsOn(String ledger) {
    return topics.contains("qinggui." + ledger);
  }

  @Override
  public void close() {
    intake.ifPresent(Intake::close);
    relay.ifPresent(Relay::close);
  }
}
