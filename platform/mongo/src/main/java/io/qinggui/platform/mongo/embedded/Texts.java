package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which a field has one wherever a condition holds. It may have more than the condition
 * lets through, never less: whoever looks among them still has to ask the condition.
 */
sealed interface Texts {

  /** Nothing is known of the field: it may even be absent. */
  record Any() implements Texts {}

  /** One of these. */
  record Some(TreeSet<String> texts) implements Texts {

    private Some those(TreeSet<String> others) {
      TreeSet<String> both = new TreeSet<>(texts);
      both.retainAll(others);
      return new Some(both);
    }

    private Some within(Span span) {
      TreeSet<String> inside = new TreeSet<>(texts);
      inside.removeIf(it -> !span.contains(it));
      return new Some(inside);
    }

    private Some smaller(Some other) {
      return texts.size() <= other.texts().size() ? this : other;
    }
  }

  /**
   * One from the first to the last in the order of texts.
   *
   * @param from {@code null} when nothing bounds it
   * @param to likewise
   */
  record Span(@Nullable String from, @Nullable String to) implements Texts {

    private boolean contains(String text) {
      return (from == null || text.compareTo(from) >= 0) && (to == null || text.compareTo(to) <= 0);
    }

    private Span around(Span other) {
      return new Span(
          from == null || other.from == null ? null : Collections.min(List.of(from, other.from)),
          to == null || other.to == null ? null : Collections.max(List.of(to, other.to)));
    }

    /** Whether all of a map is within it. */
    boolean isWhole(NavigableMap<String, ?> map) {
      return !map.isEmpty() && contains(map.firstKey()) && contains(map.lastKey());
    }

    /** The part of a map that it bounds. */
    <T> NavigableMap<String, T> in(NavigableMap<String, T> map) {
      NavigableMap<String, T> upper = from == null ? map : map.tailMap(from, true);
      if (to == null) {
        return upper;
      }
      return from != null && from.compareTo(to) > 0
          ? upper.headMap(from, false)
          : upper.headMap(to, true);
    }
  }

  /**
   * What a condition of a query says of its field.
   *
   * @param alone whether a field has one value at most, so that two bounds are on the same one
   */
  static Texts of(@Nullable Object condition, boolean alone) {
    if (condition instanceof String text) {
      return new Some(new TreeSet<>(Set.of(text)));
    }
    Texts texts = new Any();
    if (condition instanceof Document operators) {
      for (Map.Entry<String, Object> operator : operators.entrySet()) {
        texts = texts.and(ofOperator(operator.getKey(), operator.getValue()), alone);
      }
    }
    return texts;
  }

  private static Texts ofOperator(String operator, @Nullable Object operand) {
    if (operator.equals("$in") && operand instanceof Collection<?> several) {
      return several.stream().allMatch(String.class::isInstance)
          ? new Some(
              several.stream()
                  .map(String.class::cast)
                  .collect(Collectors.toCollection(TreeSet::new)))
          : new Any();
    }
    if (operator.equals("$elemMatch")) {
      return of(operand, true);
    }
    if (!(operand instanceof String text)) {
      return new Any();
    }
    return switch (operator) {
      case "$eq" -> new Some(new TreeSet<>(Set.of(text)));
      case "$gt", "$gte" -> new Span(text, null);
      case "$lt", "$lte" -> new Span(null, text);
      default -> new Any();
    };
  }

  /**
   * Of a field of which both are known.
   *
   * @param alone as above; else each may be about another value, and the narrower one is kept
   */
  default Texts and(Texts other, boolean alone) {
    return switch (this) {
      case Any any -> other;
      case Some some ->
          switch (other) {
            case Any any -> this;
            case Some more -> alone ? some.those(more.texts()) : some.smaller(more);
            case Span span -> alone ? some.within(span) : this;
          };
      case Span span ->
          switch (other) {
            case Any any -> this;
            case Some some -> alone ? some.within(span) : some;
            case Span next ->
                alone
                    ? new Span(
                        later(span.from(), next.from(), Comparator.naturalOrder()),
                        later(span.to(), next.to(), Comparator.reverseOrder()))
                    : this;
          };
    };
  }

  /** Of a field of which one of both is known. */
  default Texts or(Texts other) {
    if (this instanceof Any || other instanceof Any) {
      return new Any();
    }
    if (this instanceof Some some && other instanceof Some more) {
      TreeSet<String> both = new TreeSet<>(some.texts());
      both.addAll(more.texts());
      return new Some(both);
    }
    return span(this).around(span(other));
  }

  private static Span span(Texts texts) {
    return switch (texts) {
      case Span span -> span;
      case Some some when !some.texts().isEmpty() ->
          new Span(some.texts().first(), some.texts().last());
      case Some none -> new Span("", "");
      case Any any -> new Span(null, null);
    };
  }

  private static @Nullable String later(
      @Nullable String one, @Nullable String other, Comparator<String> order) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return order.compare(one, other) >= 0 ? one : other;
  }
}
