package io.qinggui.standalone.backup;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.store.SqliteConsumerStore;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A process that appends to a ledger and counts its events as a consumer does, until it is killed.
 */
final class WritingProgram {

  private WritingProgram() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    Ledger ledger = SqliteLedger.open(directory, "license", InstantSource.system());
    ConsumerStore consumers = SqliteConsumerStore.open(directory, "license");
    for (long number = ledger.head(); ; number++) {
      Committed committed = ledger.append(append(number));
      consumers.advance("consumer", Map.of("source", committed.lastPosition()));
      System.out.println(committed.lastPosition());
    }
  }

  static Append append(long number) {
    NewEvent event =
        new NewEvent(
            "event " + number,
            "io.qinggui.test.happened",
            1,
            "license/" + number % 7,
            number / 7,
            "operator",
            null,
            "{}".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));
    return new Append(
        "command " + number, "f", new Actor("miit", "MIIT", null, null), List.of(event));
  }
}
