package io.qinggui.platform.consumer.store;

import io.qinggui.platform.consumer.ConsumerStore;

class MemoryConsumerStoreTest extends ConsumerStoreConformance {

  private final ConsumerStore store = new MemoryConsumerStore();

  @Override
  ConsumerStore open() {
    return store;
  }
}
