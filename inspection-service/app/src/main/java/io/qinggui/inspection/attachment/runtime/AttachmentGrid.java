package io.qinggui.inspection.attachment.runtime;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import io.qinggui.inspection.attachment.EvidenceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/**
 * Files in GridFS, in the database of the ledger. The digest is the name; two instances that store
 * the same file at once may keep it twice, and either is right.
 */
public final class AttachmentGrid implements AttachmentStore {

  private static final String BUCKET = "attachments";

  private final GridFSBucket bucket;

  /**
   * @param database that stays open
   */
  public AttachmentGrid(MongoDatabase database) {
    this.bucket = GridFSBuckets.create(database, BUCKET);
  }

  @Override
  public Stored store(InputStream content, EvidenceKind kind) throws IOException, RefusedException {
    try (Arriving arriving = Arriving.of(content, kind, Arriving.TEMPORARY)) {
      Stored stored = arriving.stored();
      if (file(stored.digest()) == null) {
        try (InputStream whole = Files.newInputStream(arriving.file())) {
          bucket.uploadFromStream(stored.digest(), whole);
        }
      }
      return stored;
    }
  }

  @Override
  public Optional<Resource> find(String digest) {
    return Optional.ofNullable(file(digest)).map(this::resource);
  }

  private @Nullable GridFSFile file(String digest) {
    return bucket.find(Filters.eq("filename", digest)).first();
  }

  private Resource resource(GridFSFile file) {
    return new InputStreamResource(() -> bucket.openDownloadStream(file.getId())) {
      @Override
      public long contentLength() {
        return file.getLength();
      }
    };
  }
}
