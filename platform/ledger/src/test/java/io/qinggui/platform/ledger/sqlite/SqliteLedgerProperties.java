package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerModelSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterProperty;

class SqliteLedgerProperties extends LedgerModelSuite {

  private final AtomicInteger stores = new AtomicInteger();
  private final Path directory = newDirectory();

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("ledger");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterProperty
  void removeDirectory() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  protected Store emptyStore() {
    String name = "license" + stores.incrementAndGet();
    return clock -> SqliteLedger.open(directory, name, clock);
  }
}
