package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

/** A database in memory. */
final class VersionedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

  /** Of the library itself, which makes them anew. */
  private static final String SYSTEM = "system.";

  private final Map<String, VersionedCollection> collections = new ConcurrentSkipListMap<>();

  VersionedDatabase(String name, CursorRegistry cursors) {
    super(name, cursors);
    initializeNamespacesAndIndexes();
  }

  @Override
  protected VersionedCollection openOrCreateCollection(String name, CollectionOptions options) {
    VersionedCollection collection = new VersionedCollection(this, name, options, cursorRegistry);
    collections.put(name, collection);
    return collection;
  }

  /** Puts a document back that was kept. */
  void restore(String collection, Document document) {
    resolveOrCreateCollection(collection).addDocument(document);
  }

  /** Whether there is anything but the library's own. */
  boolean isWorthKeeping() {
    return collections.keySet().stream().anyMatch(this::isKept);
  }

  /** Another number whenever anything was changed. */
  long changes() {
    return collections.entrySet().stream()
        .filter(it -> isKept(it.getKey()))
        .mapToLong(it -> 1 + it.getValue().changes())
        .sum();
  }

  /** Not what was dropped. */
  private boolean isKept(String collection) {
    return !collection.startsWith(SYSTEM) && resolveCollection(collection, false) != null;
  }

  /** The documents of each collection, all at one moment. */
  Map<String, Collection<Document>> content() {
    Map<String, Collection<Document>> content = new LinkedHashMap<>();
    copy(collections.keySet().stream().filter(this::isKept).iterator(), content);
    return content;
  }

  /** Nothing is written to any of them until all are copied. */
  private void copy(Iterator<String> names, Map<String, Collection<Document>> content) {
    if (names.hasNext()) {
      String name = names.next();
      VersionedCollection collection = Objects.requireNonNull(collections.get(name));
      synchronized (collection) {
        content.put(name, collection.content());
        copy(names, content);
      }
    }
  }

  @Override
  protected Index<Integer> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new MemoryUniqueIndex(name, keys, sparse);
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }

  @Override
  protected long getFileSize() {
    return 0;
  }
}
