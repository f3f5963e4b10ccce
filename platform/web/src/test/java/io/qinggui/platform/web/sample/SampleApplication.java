package io.qinggui.platform.web.sample;

import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.web.read.LedgerPositions;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service with one feature, as small as can be. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(DepotController.class)
public class SampleApplication {

  @Bean
  Ledger ledger() {
    return new MemoryLedger("sample");
  }

  @Bean
  EventCatalog<DepotEvent> catalog() {
    return EventCatalog.of(DepotEvent.class);
  }

  @Bean
  Commands<DepotEvent> commands(Ledger ledger, EventCatalog<DepotEvent> catalog) {
    return AxonCommands.over(
        ledger,
        catalog,
        List.of(new DeciderBinding<>(DepotCommand.class, new DepotDecider(), "depot")));
  }

  /** The sample ledger is always reached up to its head, another never, a third does not exist. */
  @Bean
  LedgerPositions positions(Ledger ledger) {
    return (name, position, atMost) ->
        switch (name) {
          case "sample" ->
              position <= ledger.head()
                  ? LedgerPositions.Reached.YES
                  : LedgerPositions.Reached.NOT_YET;
          case "far" -> LedgerPositions.Reached.NOT_YET;
          default -> LedgerPositions.Reached.UNKNOWN_LEDGER;
        };
  }
}
