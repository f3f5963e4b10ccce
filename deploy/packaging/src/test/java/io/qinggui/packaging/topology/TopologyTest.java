package io.qinggui.packaging.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.packaging.topology.Topology.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class TopologyTest {

  private static final Topology TOPOLOGY = new Topology();

  static Stream<String> processes() {
    return TOPOLOGY.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_process_is_told_nothing_that_it_does_not_know(String process) throws IOException {
    KnownProperties known = KnownProperties.onClassPath();

    for (Mode mode : Mode.values()) {
      assertThat(TOPOLOGY.properties(process, mode).keySet()).allMatch(known::contains);
      assertThat(TOPOLOGY.secrets(process, mode).keySet()).allMatch(known::contains);
    }
    assertThat(TOPOLOGY.files(process).keySet()).allMatch(known::contains);
  }

  @Test
  void a_name_that_nobody_knows_is_found() throws IOException {
    KnownProperties known = KnownProperties.onClassPath();

    assertThat(known.contains("qinggui.ledger.sealing-keys")).isTrue();
    assertThat(known.contains("qinggui.gateway.services.operator")).isTrue();
    assertThat(known.contains("spring.mail.host")).isTrue();
    assertThat(known.contains("qinggui.ledger.sealing-key")).isFalse();
    assertThat(known.contains("qinggui.kafka.bootstrap")).isFalse();
    assertThat(known.contains("spring.mail.hosts")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_process_is_a_program_and_listens_where_its_configuration_says(String process)
      throws ClassNotFoundException {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(TOPOLOGY.text(process, "config-name") + ".yaml"));
    yaml.afterPropertiesSet();
    Properties configured = Objects.requireNonNull(yaml.getObject());

    assertThat(Class.forName(TOPOLOGY.text(process, "main-class")).getMethods())
        .anyMatch(method -> method.getName().equals("main"));
    assertThat(configured.getProperty("server.port"))
        .containsPattern("^(\\$\\{QINGGUI_PORT:)?" + TOPOLOGY.port(process) + "}?$");
  }

  @Test
  void of_a_process_without_a_ledger_no_ledger_is_said() {
    assertThat(TOPOLOGY.properties("gateway", Mode.MONGODB))
        .doesNotContainKey("qinggui.ledger.store");
    assertThat(TOPOLOGY.secrets("operator", Mode.SQLITE))
        .containsOnlyKeys("qinggui.metrics.secret", "qinggui.projections.uri");
  }

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void what_a_file_says_goes_before_what_a_service_says_itself(@TempDir Path directory)
      throws IOException {
    Files.writeString(directory.resolve("qinggui.projections.uri"), "mongodb://secret/db\n");
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "place",
                Map.of(
                    "spring.config.name",
                    "license-service",
                    "spring.config.import",
                    "configtree:" + directory + "/")));
    application.setEnvironment(environment);

    try (var context = application.run()) {
      assertThat(context.getEnvironment().getProperty("qinggui.projections.uri"))
          .isEqualTo("mongodb://secret/db");
      assertThat(context.getEnvironment().getProperty("qinggui.ledger.name")).isEqualTo("license");
    }
  }
}
