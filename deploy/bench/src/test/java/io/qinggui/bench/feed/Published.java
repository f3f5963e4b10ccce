package io.qinggui.bench.feed;

import io.qinggui.scenario.market.MarketOperator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Public events of many operators, as three services would have published them: first all
 * registrations, then one event of each operator after the other.
 *
 * @param events so many in all
 * @param operators so many of them
 */
record Published(long events, long operators) {

  private static final Instant FIRST = Instant.parse("2018-01-02T00:00:00Z");

  /** Events of the services in turn, each with its data. */
  private enum Kind {
    REGISTERED("operator", "operator-registered"),
    REPORTED("operator", "service-reported"),
    STANDING("license", "standing-changed"),
    CASE("inspection", "case-opened");

    private final String ledger;
    private final String type;

    Kind(String ledger, String type) {
      this.ledger = ledger;
      this.type = type;
    }

    private String data(MarketOperator it) {
      return switch (this) {
        case REGISTERED ->
            "{\"operatorId\":\"%1$s\",\"uscc\":\"%1$s\",\"name\":\"%2$s\",\"kind\":\"ENTERPRISE\",\"province\":\"%3$s\"}"
                .formatted(it.id(), it.name(), it.province());
        case REPORTED ->
            "{\"operatorId\":\"%s\",\"service\":\"CDN\",\"province\":\"%s\",\"runningSince\":\"2016-05-01\"}"
                .formatted(it.id(), it.province());
        // of a day that is over: it orders nothing
        case STANDING ->
            ("{\"operatorId\":\"%s\",\"changedOn\":\"2018-01-01\",\"effects\":[{\"rule\":\"G1\",\"code\":\"COMMITMENT_BROKEN\","
                 + "\"clause\":\"二(一)2\",\"effect\":\"BARRED\",\"service\":\"CDN\",\"province\":\"%s\",\"from\":\"2018-01-01\","
                 + "\"until\":\"2018-06-01\",\"because\":[\"1f0c2c4e-8d1f-5a0e-9d2c-0a4c1b7a9f10\"]}],"
                 + "\"nextChangeAt\":\"2018-06-01\",\"current\":false}")
                .formatted(it.id(), it.province());
        case CASE ->
            "{\"caseId\":\"CASE-%d\",\"operatorId\":\"%s\",\"kind\":\"UNLICENSED\",\"province\":\"%s\",\"openedOn\":\"2018-01-02\"}"
                .formatted(it.number(), it.id(), it.province());
      };
    }
  }

  /** Puts all of them on their topics; durable when this returns. */
  void publish(String bootstrapServers) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 256 * 1024),
            new StringSerializer(),
            new ByteArraySerializer())) {
      long[] positions = new long[Kind.values().length];
      LongStream.range(0, events).forEach(number -> send(producer, number, positions));
      producer.flush();
    }
  }

  private void send(KafkaProducer<String, byte[]> producer, long number, long[] positions) {
    Kind kind =
        number < operators ? Kind.REGISTERED : Kind.values()[1 + (int) (number / operators % 3)];
    MarketOperator operator = MarketOperator.of(number % operators);
    // the two kinds of the operator's ledger count together
    long position = ++positions[Math.max(1, kind.ordinal())];
    var unused =
        producer.send(
            new ProducerRecord<>(
                "qinggui." + kind.ledger,
                operator.id(),
                event(kind, operator, number, position).getBytes(StandardCharsets.UTF_8)));
  }

  private static String event(Kind kind, MarketOperator operator, long number, long position) {
    return ("{\"specversion\":\"1.0\",\"id\":\"00000000-0000-8000-8000-%012d\",\"source\":\"/ledgers/%s\","
                + "\"type\":\"io.qinggui.%s.%s.v1\",\"subject\":\"%s\",\"time\":\"%s\","
                + "\"datacontenttype\":\"application/json\",\"ledgerposition\":%d,\"legaldate\":\"2018-01-02\",\"data\":%s}")
        .formatted(
            number,
            kind.ledger,
            kind.ledger,
            kind.type,
            operator.id(),
            FIRST.plusMillis(number),
            position,
            kind.data(operator));
  }
}
