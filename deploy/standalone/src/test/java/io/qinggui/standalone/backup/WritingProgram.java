package io.qinggui.standalone.backup;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.sqlite.SmallDatabase;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * A process that appends to a ledger and counts its events as a consumer does, until it is killed.
 */
final class WritingProgram {

  static final String CONSUMERS = "license.consumers.db";

  private WritingProgram() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    Ledger ledger = SqliteLedger.open(directory, "license", InstantSource.system());
    SmallDatabase consumers = SmallDatabase.open(directory.resolve(CONSUMERS));
    consumers.update("CREATE TABLE progress(id INTEGER PRIMARY KEY, next_offset INTEGER NOT NULL)");
    for (long number = ledger.head(); ; number++) {
      Committed committed = ledger.append(append(number));
      consumers.update(
          "INSERT OR REPLACE INTO progress(id, next_offset) VALUES (1, ?)",
          committed.lastPosition());
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
