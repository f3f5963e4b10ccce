package io.qinggui.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PropertiesTest {

  @EnableConfigurationProperties({
    LedgerProperties.class,
    ProjectionProperties.class,
    KafkaProperties.class
  })
  static class AllProperties {}

  private static final Map<String, String> GOOD =
      Map.of(
          "qinggui.ledger.name", "sample",
          "qinggui.ledger.directory", "somewhere",
          "qinggui.projections.uri", "mongodb://127.0.0.1:1/sample");

  @Test
  void kafka_may_be_left_out() {
    run(GOOD)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(KafkaProperties.class).isConfigured()).isFalse();
              assertThat(context.getBean(KafkaProperties.class).topicsOf("sample"))
                  .containsExactly("qinggui.sample");
            });
  }

  @Test
  void the_ledgers_of_other_services_are_told_by_name() {
    Map<String, String> properties = new LinkedHashMap<>(GOOD);
    properties.put("qinggui.ledger.peers", "sample, ship");

    run(properties)
        .run(
            context ->
                assertThat(context.getBean(LedgerProperties.class).peers())
                    .containsExactly("sample", "ship"));
  }

  @ParameterizedTest
  @CsvSource({
    "qinggui.ledger.name, '', qinggui.ledger.name must be",
    "qinggui.ledger.name, Two Words, qinggui.ledger.name must be",
    "qinggui.ledger.directory, '', qinggui.ledger.directory must name",
    "qinggui.ledger.store, mongodb, qinggui.ledger.mongodb.uri must be",
    "qinggui.ledger.store, tape, tape",
    "qinggui.projections.uri, '', qinggui.projections.uri must be",
    "qinggui.projections.uri, http://x/y, qinggui.projections.uri:",
    "qinggui.projections.uri, mongodb://x, names no database",
    "qinggui.kafka.partitions, 0, qinggui.kafka.partitions must be",
  })
  void a_bad_property_is_named_at_start(String property, String value, String message) {
    Map<String, String> properties = new LinkedHashMap<>(GOOD);
    properties.put(property, value);

    run(properties)
        .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(message));
  }

  private static ApplicationContextRunner run(Map<String, String> properties) {
    return new ApplicationContextRunner()
        .withUserConfiguration(AllProperties.class)
        .withPropertyValues(
            properties.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .toArray(String[]::new));
  }
}
