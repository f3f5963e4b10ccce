package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** Databases in memory whose documents are never changed in place. */
final class VersionedBackend extends AbstractMongoBackend {

  @Override
  public VersionedDatabase openOrCreateDatabase(String name) {
    return new VersionedDatabase(name, getCursorRegistry());
  }
}
