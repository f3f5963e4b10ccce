package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import java.util.List;

/** A database in memory. */
final class VersionedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

  VersionedDatabase(String name, CursorRegistry cursors) {
    super(name, cursors);
    initializeNamespacesAndIndexes();
  }

  @Override
  protected VersionedCollection openOrCreateCollection(String name, CollectionOptions options) {
    return new VersionedCollection(this, name, options, cursorRegistry);
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
