package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection in an order that an index knows: a field and perhaps {@code _id}
 * behind it, or {@code _id} alone, with 1 for ascending and -1 for descending.
 *
 * @param indexes by their fields
 * @param ids the index of {@code _id}
 * @param size how many documents there are
 */
record InOrder(
    Map<String, TextIndex> indexes, TextIndex ids, List<@Nullable Document> documents, int size) {

  private static final String ID = "_id";

  /**
   * Positions in the order, from where a query begins.
   *
   * @return empty when no index knows the order: the field is not indexed, or a document that the
   *     query may find has not one text in it
   */
  Optional<IntStream> all(@Nullable Document order, Document query) {
    if (order == null || order.isEmpty() || ids.size() < size) {
      return Optional.empty();
    }
    List<String> fields = List.copyOf(order.keySet());
    String field = fields.getFirst();
    boolean byId = field.equals(ID) && fields.size() == 1;
    boolean byField = fields.size() == 2 && fields.getLast().equals(ID);
    @Nullable TextIndex index = indexes.get(field);
    if (index == null || !index.isSingle() || !(byId || byField)) {
      return Optional.empty();
    }
    Texts texts = Plan.texts(field, query);
    if (texts instanceof Texts.Any && index.size() < size) {
      return Optional.empty();
    }
    NavigableMap<String, Positions> some =
        texts instanceof Texts.Span span ? span.in(index.byText()) : index.byText();
    Stream<Positions> groups =
        (isDescending(order, field) ? some.descendingMap() : some).values().stream();
    return Optional.of(
        byId
            ? groups.flatMapToInt(Positions::stream)
            : groups.flatMapToInt(it -> byIds(order, it.stream())));
  }

  /**
   * These positions in the order.
   *
   * @return empty when it is another one than that of {@code _id}
   */
  Optional<IntStream> some(@Nullable Document order, IntStream positions) {
    return order != null && order.size() == 1 && order.containsKey(ID) && ids.size() == size
        ? Optional.of(byIds(order, positions))
        : Optional.empty();
  }

  private IntStream byIds(Document order, IntStream positions) {
    Comparator<Integer> byIds = Comparator.comparing(it -> id(documents.get(it)));
    return positions
        .boxed()
        .sorted(isDescending(order, ID) ? byIds.reversed() : byIds)
        .mapToInt(Integer::intValue);
  }

  private static String id(@Nullable Document document) {
    return document == null ? "" : String.valueOf(document.get(ID));
  }

  private static boolean isDescending(Document order, String field) {
    return order.get(field) instanceof Number number && number.intValue() < 0;
  }
}
