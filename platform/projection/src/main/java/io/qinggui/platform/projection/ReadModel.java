package io.qinggui.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the records of a {@link RecordProjection}.
 *
 * @param <V> the record
 */
public final class ReadModel<V extends Record> {

  private static final int BATCH = 500;

  private final StoredDocuments documents;
  private final RecordProjection<?, V> projection;
  private final Runnable catchUp;

  /**
   * @param database where the documents are
   * @param projection that keeps them
   * @param catchUp waits a moment for the projection to include the service's own ledger, so that a
   *     client reads its own write; then the answer is given as it is
   */
  public ReadModel(MongoDatabase database, RecordProjection<?, V> projection, Runnable catchUp) {
    this.documents = new StoredDocuments(database, projection.collection());
    this.projection = projection;
    this.catchUp = catchUp;
  }

  /** The record under a key, found right after the write that made it. */
  public Optional<Versioned<V>> get(String key) {
    catchUp.run();
    return documents.get(key).map(projection::read);
  }

  /**
   * All records that match, in the order of their keys. They are read in batches as the stream goes
   * on, so that there may be any number of them.
   *
   * @param filter as for {@link #find}
   */
  public Stream<Versioned<V>> all(Filter filter) {
    return Stream.iterate(
            find(filter, Optional.empty(), BATCH),
            batch -> !batch.isEmpty(),
            batch -> find(filter, Optional.of(batch.getLast().key()), BATCH))
        .flatMap(List::stream);
  }

  /**
   * Some of the records that match, in the order of their keys, which is total: pages neither
   * repeat nor miss a record that stays.
   *
   * @param filter over the fields that the projection is {@link RecordProjection#searchable} by
   * @param after key of the last record of the page before, or empty for the first page
   * @param limit at most so many; ask for one more than a page to learn whether there is a next
   */
  public List<Versioned<V>> find(Filter filter, Optional<String> after, int limit) {
    return documents.page(filter.bson(), after, limit).stream().map(projection::read).toList();
  }
}
