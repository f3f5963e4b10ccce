package io.qinggui.platform.log;

import io.qinggui.platform.log.file.FileLogStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileWitnessedSlotTest extends WitnessedSlotSuite {

  @TempDir private Path directory;
  private int stores;

  @Override
  LogStore fresh() {
    return FileLogStore.open(directory.resolve("log-" + stores++));
  }
}
