package io.qinggui.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** How many records match. */
  public long count(Filter filter) {
    return documents.count(filter.bson());
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
   * The same, where a part of what is looked for is no field, such as what depends on the day: it
   * reads on until there are enough.
   */
  public List<Versioned<V>> find(
      Filter filter, Optional<String> after, int limit, Predicate<V> wanted) {
    return find(filter, Order.BY_KEY, after, limit, wanted).stream().map(Placed::record).toList();
  }

  /**
   * A record and its place in an order.
   *
   * @param place from which the records behind it are read
   */
  public record Placed<V>(String place, Versioned<V> record) {}

  /**
   * The same in any order.
   *
   * @param after place of the last record of the page before, or empty for the first page
   */
  public List<Placed<V>> find(
      Filter filter, Order order, Optional<String> after, int limit, Predicate<V> wanted) {
    List<Placed<V>> found = new ArrayList<>();
    Optional<String> last = after;
    // most often all that is found is wanted
    int asked = Math.min(limit, BATCH);
    List<Placed<V>> batch = batch(filter, order, last, asked);
    while (!batch.isEmpty()) {
      batch.stream()
          .filter(it -> wanted.test(it.record().view()))
          .limit((long) limit - found.size())
          .forEach(found::add);
      last = Optional.of(batch.getLast().place());
      boolean more = found.size() < limit && batch.size() == asked;
      asked = BATCH;
      batch = more ? batch(filter, order, last, asked) : List.of();
    }
    return found;
  }

  private List<Placed<V>> batch(Filter filter, Order order, Optional<String> after, int size) {
    return documents.page(filter.bson(), order, after, size).stream()
        .map(it -> new Placed<>(order.place(it), projection.read(it)))
        .toList();
  }

  /**
   * Some of the records that match, in the order of their keys.
   *
   * @param filter over the fields that the projection is {@link RecordProjection#searchable} by
   * @param after key of the last record of the page before, or empty for the first page
   * @param limit at most so many; ask for one more than a page to learn whether there is a next
   */
  public List<Versioned<V>> find(Filter filter, Optional<String> after, int limit) {
    return documents.page(filter.bson(), Order.BY_KEY, after, limit).stream()
        .map(projection::read)
        .toList();
  }
}
