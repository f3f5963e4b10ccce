package io.qinggui.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GatewayPropertiesTest {

  @EnableConfigurationProperties(GatewayProperties.class)
  static class Properties {}

  private final ApplicationContextRunner gateway =
      new ApplicationContextRunner()
          .withUserConfiguration(Properties.class)
          .withPropertyValues("qinggui.gateway.services.ship=http://127.0.0.1:1");

  @Test
  void a_service_has_an_address_and_paths() {
    gateway
        .withPropertyValues("qinggui.gateway.paths.ship=/ships/**, /harbours/{name}/ships")
        .run(
            context -> {
              GatewayProperties properties = context.getBean(GatewayProperties.class);
              assertThat(properties.services())
                  .containsExactly(Map.entry("ship", List.of(URI.create("http://127.0.0.1:1"))));
              assertThat(properties.paths())
                  .containsEntry("ship", List.of("/ships/**", "/harbours/{name}/ships"));
            });
  }

  @Test
  void a_service_has_an_address_for_each_instance() {
    gateway
        .withPropertyValues("qinggui.gateway.services.boat=http://127.0.0.1:2, http://127.0.0.1:3")
        .run(
            context ->
                assertThat(context.getBean(GatewayProperties.class).services())
                    .containsEntry(
                        "boat",
                        List.of(
                            URI.create("http://127.0.0.1:2"), URI.create("http://127.0.0.1:3"))));
  }

  @ParameterizedTest
  @CsvSource({
    "qinggui.gateway.services.Two_Words=http://127.0.0.1:2, is no word of lower-case letters",
    "qinggui.gateway.services.a1=http://127.0.0.1:2, is no word of lower-case letters",
    "qinggui.gateway.services.boat=, boat has no address",
    "qinggui.gateway.paths.boat=/boats/**, has no address of boat",
  })
  void a_bad_property_is_named_at_start(String property, String message) {
    gateway
        .withPropertyValues(property)
        .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(message));
  }
}
