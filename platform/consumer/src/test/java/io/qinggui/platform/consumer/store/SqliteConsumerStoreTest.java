package io.qinggui.platform.consumer.store;

import io.qinggui.platform.consumer.ConsumerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteConsumerStoreTest extends ConsumerStoreConformance {

  @TempDir private Path directory;

  @Override
  ConsumerStore open() {
    return SqliteConsumerStore.open(directory, "license");
  }
}
