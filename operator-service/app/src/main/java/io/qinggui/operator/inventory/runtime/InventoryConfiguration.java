package io.qinggui.operator.inventory.runtime;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.problem.ProblemTranslator;
import io.qinggui.platform.web.write.Today;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Inventories: where they lie, and who works through them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InventoryConfiguration.InventoryProperties.class)
class InventoryConfiguration {

  /**
   * Inventories.
   *
   * @param directory where they lie; instances that serve the same ledger share it
   */
  @ConfigurationProperties("qinggui.inventories")
  record InventoryProperties(Path directory) {}

  @Bean
  InventoryFiles inventoryFiles(InventoryProperties properties, JsonMapper mapper) {
    return new InventoryFiles(properties.directory(), mapper);
  }

  @Bean
  InventoryWorker inventoryWorker(
      InventoryFiles files,
      BodyReader bodies,
      RegisteredOperators registered,
      JsonMapper mapper,
      LeaseBook book,
      Commands<OperatorEvent> commands,
      Ledger ledger,
      ProblemTranslator problems,
      Today today,
      InstantSource clock) {
    return InventoryWorker.start(
        new Means(
            files,
            new LineReader(bodies, registered, mapper),
            book,
            commands,
            ledger,
            problems,
            today,
            clock));
  }
}
