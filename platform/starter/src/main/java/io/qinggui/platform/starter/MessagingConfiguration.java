package io.qinggui.platform.starter;

import com.mongodb.MongoException;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.intake.Intake;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.trace.Tracer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Relay and intake, where Kafka is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class MessagingConfiguration {

  @Bean
  Messaging messaging(
      KafkaProperties kafka,
      Ledger ledger,
      ConsumerStore consumers,
      InstantSource clock,
      ObjectProvider<Publication> publication,
      ObjectProvider<Policy> policies,
      ObjectProvider<Tracer> tracers) {
    Tracer tracer = tracers.getIfAvailable(() -> Tracer.OFF);
    List<Policy> all = policies.orderedStream().toList();
    Set<String> topics = all.stream().map(Policy::topic).collect(Collectors.toSet());
    if (!kafka.isConfigured()) {
      return new Messaging(Optional.empty(), Optional.empty(), topics);
    }
    Optional<Relay> relay =
        Optional.ofNullable(publication.getIfAvailable())
            .map(
                it ->
                    new Relay(ledger, it, kafka.settings(), kafka.topicsOf(ledger.name()), tracer));
    Optional<Intake> intake =
        all.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Intake(
                    ledger.name(),
                    kafka.settings(),
                    all,
                    consumers,
                    clock,
                    MessagingConfiguration::isTransient,
                    tracer));
    return new Messaging(relay, intake, topics).start();
  }

  /** Neither a store that is away nor a stream that everybody writes to is the event's fault. */
  private static boolean isTransient(Throwable failure) {
    return failure instanceof MongoException || failure instanceof ConcurrencyException;
  }
}
