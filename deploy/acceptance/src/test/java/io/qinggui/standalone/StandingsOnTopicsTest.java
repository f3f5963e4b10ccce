package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.standalone.sample.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plain Kafka consumer that knows nothing but the topics and the CloudEvents on them keeps two
 * tables: the last standing of each operator on the topic of all facts, and the compacted one.
 */
class StandingsOnTopicsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FACTS = "qinggui.license";
  private static final String STANDINGS = "qinggui.standing";
  private static final String TYPE = "io.qinggui.license.standing-changed.v1";

  /** What an announcement has of an effect, but for the evidence: more of it alone is no news. */
  private static final List<String> SAID =
      List.of(
          "rule",
          "code",
          "clause",
          "effect",
          "service",
          "province",
          "licenseNumber",
          "year",
          "from",
          "until");

  @TempDir private static Path directory = Path.of("");

  private final Map<String, String> lastFacts = new HashMap<>();
  private final Map<String, String> table = new HashMap<>();
  private final Map<String, String> byEvent = new HashMap<>();

  @Test
  void both_topics_have_the_standings_that_the_interface_tells() throws Exception {
    Campaign.write(directory.resolve("sample"), 300, 0);
    try (RunningNode node = RunningNode.on(directory.resolve("data"))) {
      node.importFiles(directory.resolve("sample"), directory.resolve("reports"));
      List<String> operators = operators(node);
      assertThat(operators).hasSizeGreaterThanOrEqualTo(300);
      try (KafkaConsumer<String, String> consumer = consumer(node)) {
        Set<String> left = new HashSet<>(operators);
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInSameThread()
            .pollInterval(Duration.ofMillis(200))
            .untilAsserted(
                () -> {
                  consumer.poll(Duration.ofMillis(200)).forEach(this::take);
                  assertThat(table).isNotEmpty().isEqualTo(lastFacts);
                  left.removeIf(operator -> isToldAsIs(node, operator));
                  assertThat(left).isEmpty();
                });
      }
      // what was right before the others has not become wrong
      assertThat(operators).allMatch(operator -> isToldAsIs(node, operator));
      assertThat(table.values()).allMatch(event -> data(event).path("current").asBoolean());
    }
  }

  private void take(ConsumerRecord<String, String> event) {
    JsonNode told = JSON.readTree(event.value());
    if (told.path("type").asString().equals(TYPE)) {
      (event.topic().equals(STANDINGS) ? table : lastFacts).put(event.key(), event.value());
      String same = told.path("source").asString() + " " + told.path("id").asString();
      assertThat(byEvent.merge(same, event.value(), (one, other) -> one)).isEqualTo(event.value());
    }
  }

  private boolean isToldAsIs(RunningNode node, String operator) {
    List<List<String>> effects = said(standing(node, operator).path("effects"));
    String event = table.get(operator);
    if (event == null) {
      // in no table: it is licensed for nothing and never was
      return effects.stream().allMatch(it -> it.get(1).equals("UNLICENSED"));
    }
    return said(data(event).path("effects")).equals(effects);
  }

  private static JsonNode standing(RunningNode node, String operator) {
    try {
      return node.get("auditor", "/operators/" + operator + "/standing");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode data(String event) {
    return JSON.readTree(event).path("data");
  }

  /** Without S2, which nobody is told: it mirrors the coverage of a license. */
  private static List<List<String>> said(JsonNode effects) {
    return effects
        .valueStream()
        .filter(it -> !it.path("rule").asString().equals("S2"))
        .map(it -> SAID.stream().map(field -> it.path(field).asString("")).toList())
        .toList();
  }

  private static List<String> operators(RunningNode node) throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = node.get("auditor", "/operators?limit=100" + cursor);
      page.path("items").forEach(it -> ids.add(it.path("operatorId").asString()));
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return ids;
  }

  private static KafkaConsumer<String, String> consumer(RunningNode node) {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + node.ports().broker(),
                "group.id",
                "somebody-who-keeps-tables",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of(FACTS, STANDINGS));
    return consumer;
  }
}
