package io.qinggui.platform.testkit;

import io.qinggui.platform.testservers.GivenServers;
import java.util.Optional;
import java.util.UUID;

/**
 * A Kafka for tests that do not stop it: the one that {@link GivenServers#KAFKA} names, else an
 * {@link EmbeddedKafka}. From a Kafka that was there before everything is removed at the end that
 * was not there at the beginning and is named as Qinggui names it.
 */
public final class KafkaForTests implements AutoCloseable {

  private final String bootstrapServers;
  private final AutoCloseable end;

  private KafkaForTests(String bootstrapServers, AutoCloseable end) {
    this.bootstrapServers = bootstrapServers;
    this.end = end;
  }

  /** The one shared by all tests of this JVM, which name their topics freshly; ends with it. */
  public static KafkaForTests shared() {
    return Shared.KAFKA;
  }

  /**
   * One for whole services, whose topics have the names that they have.
   *
   * @throws IllegalStateException when there are topics of Qinggui on the Kafka that is given
   */
  public static KafkaForTests own() {
    Optional<String> given = GivenServers.kafka();
    if (given.isEmpty()) {
      EmbeddedKafka embedded = EmbeddedKafka.start();
      return new KafkaForTests(embedded.bootstrapServers(), embedded);
    }
    KafkaContents contents = KafkaContents.of(given.get());
    contents.requireNone();
    return new KafkaForTests(given.get(), contents);
  }

  /** A name that nothing has had on this Kafka. */
  public static String freshName(String what) {
    return what + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** {@code host:port}, several separated by commas. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException("what tests left in Kafka cannot be removed", e);
    }
  }

  private static KafkaForTests found() {
    return GivenServers.kafka()
        .map(given -> new KafkaForTests(given, KafkaContents.of(given)))
        .orElseGet(() -> new KafkaForTests(EmbeddedKafka.shared().bootstrapServers(), () -> {}));
  }

  private static final class Shared {
    static final KafkaForTests KAFKA = found();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::close, "kafka-for-tests-close"));
    }
  }
}
