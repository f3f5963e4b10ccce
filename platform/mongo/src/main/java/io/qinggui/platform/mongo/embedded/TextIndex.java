package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents are that have a text in a field, in the order of texts. Whoever uses it holds
 * the collection's monitor.
 */
final class TextIndex {

  private final List<String> path;
  private final TreeMap<String, Positions> byText = new TreeMap<>();

  /** Documents with one value in the field, which is a text. */
  private final BitSet single = new BitSet();

  /** Documents with several values, or with one that is no text. */
  private final BitSet other = new BitSet();

  /** How many documents have a list at the very end of the path. */
  private int lists;

  /**
   * @param field name, or names with dots between them of fields in each other
   */
  TextIndex(String field) {
    path = List.of(field.split("\\."));
  }

  /**
   * What a document has in the field.
   *
   * @param list whether a list is at the very end of the path
   */
  private record Found(List<String> texts, boolean single, boolean absent, boolean list) {}

  void put(int position, @Nullable Document before, @Nullable Document after) {
    Found old = find(before);
    Found now = find(after);
    if (old.equals(now)) {
      return;
    }
    for (String text : old.texts()) {
      Positions positions = byText.get(text);
      if (positions != null) {
        positions.remove(position);
        if (positions.size() == 0) {
          byText.remove(text);
        }
      }
    }
    now.texts().forEach(it -> byText.computeIfAbsent(it, any -> new Positions()).add(position));
    single.set(position, now.single());
    other.set(position, !now.single() && !now.absent());
    lists += (now.list() ? 1 : 0) - (old.list() ? 1 : 0);
  }

  private Found find(@Nullable Document document) {
    List<String> texts = new ArrayList<>();
    Walk walk = new Walk(texts);
    walk.into(document, 0);
    return new Found(
        texts.stream().distinct().toList(),
        walk.values == 1 && texts.size() == 1 && !walk.throughList,
        walk.values == 0 && !walk.throughList,
        walk.list);
  }

  private final class Walk {

    private final List<String> texts;
    private int values;
    private boolean list;
    private boolean throughList;

    private Walk(List<String> texts) {
      this.texts = texts;
    }

    private void into(@Nullable Object value, int depth) {
      if (value instanceof Collection<?> several) {
        throughList = true;
        list |= depth == path.size();
        several.forEach(it -> into(it, depth));
      } else if (depth < path.size()) {
        if (value instanceof Document inner) {
          into(inner.get(path.get(depth)), depth + 1);
        }
      } else if (value != null) {
        values++;
        if (value instanceof String text) {
          texts.add(text);
        }
      }
    }
  }

  /** By text; to read only. */
  NavigableMap<String, Positions> byText() {
    return byText;
  }

  /** Whether no document has more than one value. */
  boolean isSingle() {
    return other.isEmpty();
  }

  /** Whether each element of a list of documents has one value at most. */
  boolean isSingleInElements() {
    return lists == 0;
  }

  /** How many documents have one value in the field, a text. */
  int size() {
    return single.cardinality();
  }
}
