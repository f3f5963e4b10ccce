package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Databases in memory whose documents are never changed in place. Those that were kept in files are
 * read beside each other; until one is there its questions are refused, since all questions share a
 * few threads that must not wait.
 */
final class VersionedBackend extends AbstractMongoBackend {

  private static final Logger log = LoggerFactory.getLogger(VersionedBackend.class);

  /** MongoDB's own code for what may be had a little later; no driver tries again by itself. */
  private static final int LOCK_BUSY = 46;

  private final @Nullable StoreFiles files;
  private final Map<String, CompletableFuture<VersionedDatabase>> databases =
      new ConcurrentHashMap<>();

  /** How often each was changed when it was kept last. */
  private final Map<String, Long> kept = new ConcurrentHashMap<>();

  /**
   * @param files {@code null} when nothing is kept
   */
  VersionedBackend(@Nullable StoreFiles files) {
    this.files = files;
    if (files != null) {
      try {
        files.databases().forEach(name -> databases.put(name, reading(files, name)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot use " + files.directory(), e);
      }
    }
  }

  @Override
  public VersionedDatabase openOrCreateDatabase(String name) {
    VersionedDatabase database =
        databases
            .computeIfAbsent(name, it -> CompletableFuture.completedFuture(empty(it)))
            .getNow(null);
    if (database == null) {
      throw new MongoServerError(
          LOCK_BUSY, "LockBusy", name + " is still being read, as it was kept");
    }
    return database;
  }

  private VersionedDatabase empty(String name) {
    return new VersionedDatabase(name, getCursorRegistry());
  }

  private CompletableFuture<VersionedDatabase> reading(StoreFiles from, String name) {
    return CompletableFuture.supplyAsync(
        () -> {
          from.awaitTurn(name);
          return read(from.of(name), name);
        },
        Thread.ofPlatform().daemon().name("read-" + name)::start);
  }

  private VersionedDatabase read(StoreFile file, String name) {
    VersionedDatabase database = empty(name);
    try {
      long begun = System.nanoTime();
      file.read(database::restore);
      kept.put(name, database.changes());
      log.info(
          "{} was read as it was kept, in {} ms", name, (System.nanoTime() - begun) / 1_000_000);
      return database;
    } catch (IOException e) {
      log.warn("What was kept of {} cannot be used: {}", name, e.toString());
      return empty(name);
    }
  }

  private void keep(StoreFile file, String name, VersionedDatabase database) throws IOException {
    long changes = database.changes();
    if (changes != kept.getOrDefault(name, 0L)) {
      file.write(database.content());
      kept.put(name, changes);
    }
  }

  /** Writes what is there now, of each database, so that the next start finds it. */
  void keep() throws IOException {
    if (files == null) {
      return;
    }
    for (Map.Entry<String, CompletableFuture<VersionedDatabase>> each : databases.entrySet()) {
      VersionedDatabase database = each.getValue().getNow(null);
      if (database != null && database.isWorthKeeping()) {
        keep(files.of(each.getKey()), each.getKey(), database);
      }
    }
  }
}
