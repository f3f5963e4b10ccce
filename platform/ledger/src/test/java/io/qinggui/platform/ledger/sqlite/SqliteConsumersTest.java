package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.ConsumersConformance;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteConsumersTest extends ConsumersConformance {

  @TempDir private Path directory;

  @Override
  protected Consumers open() {
    return SqliteConsumers.open(directory, "license");
  }
}
