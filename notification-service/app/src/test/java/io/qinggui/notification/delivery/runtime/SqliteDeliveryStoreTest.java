package io.qinggui.notification.delivery.runtime;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeliveryStoreTest extends DeliveryStoreConformance {

  @TempDir private Path directory;

  @Override
  DeliveryStore open() {
    return SqliteDeliveryStore.open(directory);
  }
}
