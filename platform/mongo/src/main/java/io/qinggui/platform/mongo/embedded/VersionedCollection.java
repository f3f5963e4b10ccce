package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection in memory that may be read while others write and while an index is made.
 *
 * <p>Why it is not the library's own: that one changes its documents in place and hands out the
 * very same ones. They are written to the network after its lock is given back, and so a reader
 * could get half of an old document and half of a new one, or no answer at all. It also adds
 * indexes without the lock. Here an update works on a copy, which then takes the document's place.
 * And it has no indexes but unique ones, so that every list would cost as much as the collection is
 * long: here the first field of each index, and {@code _id}, are indexed where they are texts.
 */
final class VersionedCollection extends AbstractSynchronizedMongoCollection<Integer> {

  private static final String ID = "_id";
  private static final Compact COMPACT = new Compact();

  /** By position; null where one was removed. */
  private final List<@Nullable Document> documents = new ArrayList<>();

  private final Deque<Integer> free = new ArrayDeque<>();
  private int size;

  /** How often anything changed. */
  private long changes;

  private final TextIndex ids = new TextIndex(ID);

  /** By the field; guarded by the monitor, as the documents are. */
  private final Map<String, TextIndex> texts = new HashMap<>();

  /** Of the query that was asked last. */
  private volatile Conditions conditions = new Conditions(new Document());

  /** While a command runs that changes what it finds; guarded by the monitor. */
  private boolean updating;

  VersionedCollection(
      MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
    super(database, name, options, cursors);
    texts.put(ID, ids);
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    updating = true;
    try {
      return super.findAndModify(query);
    } finally {
      updating = false;
    }
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters filters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    updating = true;
    try {
      return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
    } finally {
      updating = false;
    }
  }

  @Override
  protected QueryResult createQueryResult(List<Document> found, int batchSize) {
    return super.createQueryResult(
        updating ? found.stream().map(Document::cloneDeeply).toList() : found, batchSize);
  }

  @Override
  protected void handleUpdate(Integer position, Document before, Document after) {
    set(position, after);
  }

  private void set(int position, @Nullable Document document) {
    Document after = document == null ? null : COMPACT.document(document);
    Document before = documents.set(position, after);
    changes++;
    texts.values().forEach(it -> it.put(position, before, after));
  }

  /** By whichever is shorter: through the candidates, or in the order that is asked for. */
  @Override
  protected synchronized QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    if (isNaturalDescending(order)) {
      return super.queryDocuments(query, order, skip, limit, batchSize, fields);
    }
    Optional<Plan.Candidates> candidates = new Plan(texts).candidates(query);
    Optional<IntStream> inOrder =
        limit > 0 ? inOrder(candidates, query, order, skip + limit) : Optional.empty();
    if (inOrder.isPresent()) {
      return matchDocumentsFromStream(
          inOrder.get().mapToObj(documents::get),
          query,
          new Document(),
          skip,
          limit,
          batchSize,
          fields);
    }
    return candidates.isPresent()
        ? matchDocumentsFromStream(
            candidates.get().positions().get().sorted().mapToObj(documents::get),
            query,
            order,
            skip,
            limit,
            batchSize,
            fields)
        : super.queryDocuments(query, order, skip, limit, batchSize, fields);
  }

  /**
   * Where to look one after the other until there are enough.
   *
   * @return empty when it is better, or the only way, to look at all of them and to sort
   */
  private Optional<IntStream> inOrder(
      Optional<Plan.Candidates> candidates, Document query, Document order, int wanted) {
    long few = candidates.map(it -> (long) it.count()).orElse((long) count());
    InOrder ways = new InOrder(texts, ids, documents, count());
    // most of those that are looked at on the way are no candidates
    if (few * few > (long) wanted * count()) {
      Optional<IntStream> all = ways.all(order, query);
      if (all.isPresent()) {
        return all;
      }
    }
    return candidates.flatMap(it -> ways.some(order, it.positions().get()));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    List<@Nullable Document> all =
        isNaturalDescending(order) ? documents.reversed() : Collections.unmodifiableList(documents);
    return matchDocumentsFromStream(
        all.stream().filter(Objects::nonNull), query, order, skip, limit, batchSize, fields);
  }

  @Override
  protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
    return IntStream.range(0, documents.size())
        .filter(position -> documents.get(position) != null)
        .mapToObj(position -> new DocumentWithPosition<>(documents.get(position), position));
  }

  @Override
  protected @Nullable Document getDocument(Integer position) {
    return documents.get(position);
  }

  @Override
  protected Integer addDocumentInternal(Document document) {
    Integer position = free.poll();
    if (position == null) {
      position = documents.size();
      documents.add(null);
    }
    set(position, document);
    return position;
  }

  @Override
  protected void removeDocument(Integer position) {
    set(position, null);
    free.add(position);
  }

  @Override
  public synchronized void addIndex(Index<Integer> index) {
    super.addIndex(index);
    texts.computeIfAbsent(index.getKeys().getFirst().getKey(), this::indexed);
  }

  private TextIndex indexed(String field) {
    TextIndex index = new TextIndex(field);
    for (int i = 0; i < documents.size(); i++) {
      index.put(i, null, documents.get(i));
    }
    return index;
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  public synchronized int count() {
    return documents.size() - free.size();
  }

  @Override
  public synchronized int count(Document query, int skip, int limit) {
    if (query == null || query.isEmpty() || skip > 0 || limit > 0) {
      return super.count(query, skip, limit);
    }
    Stream<@Nullable Document> some =
        new Plan(texts)
            .candidates(query)
            .map(it -> it.positions().get().mapToObj(documents::get))
            .orElseGet(documents::stream);
    return (int) some.filter(it -> it != null && documentMatchesQuery(it, query)).count();
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    Conditions known = conditions;
    if (!known.areOf(query)) {
      known = new Conditions(query);
      conditions = known;
    }
    return switch (known.of(document)) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> super.documentMatchesQuery(document, query);
    };
  }

  /** Another number whenever anything was changed. */
  synchronized long changes() {
    return changes;
  }

  /** The documents that there are at this moment. */
  synchronized List<Document> content() {
    return documents.stream().filter(Objects::nonNull).toList();
  }

  @Override
  protected void updateDataSize(int difference) {
    size += difference;
  }

  @Override
  protected synchronized int getDataSize() {
    return size;
  }
}
