package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a query may find something, by the indexes of a collection: all that it finds is among the
 * candidates, and each candidate still has to be asked. What an index does not know of (numbers,
 * absent fields, other operators) narrows nothing.
 *
 * @param indexes by the names of their fields
 */
record Plan(Map<String, TextIndex> indexes) {

  /** From here on it is worth while to go through the texts of a field with a pattern. */
  private static final int MANY = 1_000;

  private static final int MOST = Integer.MAX_VALUE;

  /**
   * Some documents of the collection.
   *
   * @param count how many at most; one may be counted twice
   */
  record Candidates(int count, Supplier<IntStream> positions) {

    /** Empty when there are more than so many; then they are not counted to the end. */
    private static Optional<Candidates> of(Collection<Positions> sets, int atMost) {
      int count = 0;
      for (Positions each : sets) {
        count += each.size();
        if (count > atMost) {
          return Optional.empty();
        }
      }
      return Optional.of(
          new Candidates(count, () -> sets.stream().flatMapToInt(Positions::stream).distinct()));
    }

    private static Candidates union(List<Candidates> all) {
      return new Candidates(
          all.stream().mapToInt(Candidates::count).sum(),
          () -> all.stream().flatMapToInt(it -> it.positions().get()).distinct());
    }
  }

  /** What an index knows of a field. */
  private record Known(TextIndex index, Texts texts) {

    /** Texts one by one are looked up, those between two are gone through. */
    private int effort() {
      return texts instanceof Texts.Some ? 0 : 1;
    }

    /**
     * Empty when there are more than so many.
     *
     * @param documents how many there are in all: bounds that leave out none are worth nothing
     */
    private Optional<Candidates> candidates(int atMost, int documents) {
      NavigableMap<String, Positions> byText = index.byText();
      return switch (texts) {
        case Texts.Any any -> Optional.empty();
        case Texts.Some some ->
            Candidates.of(
                some.texts().stream().map(byText::get).filter(Objects::nonNull).toList(), atMost);
        case Texts.Span span ->
            index.size() == documents && span.isWhole(byText)
                ? Optional.empty()
                : Candidates.of(span.in(byText).values(), atMost);
      };
    }
  }

  /** The fewest candidates of a query; empty when no index knows of any of its conditions. */
  Optional<Candidates> candidates(Document query) {
    List<Conjunct> conjuncts = Conjunct.of(query).toList();
    Optional<Candidates> fewest =
        conjuncts.stream()
            .filter(it -> it.field().equals("$or"))
            .map(it -> anyOf(Conjunct.documents(it.condition()).toList()))
            .flatMap(Optional::stream)
            .reduce(Plan::fewer);
    int documents = indexes.values().stream().mapToInt(TextIndex::size).max().orElse(0);
    for (Known known : known(conjuncts)) {
      int atMost = fewest.map(Candidates::count).orElse(MOST);
      fewest = known.candidates(atMost, documents).or(orElse(fewest));
    }
    if (fewest.filter(it -> it.count() < MANY).isEmpty()) {
      fewest =
          Stream.concat(
                  fewest.stream(),
                  conjuncts.stream().map(this::byPattern).flatMap(Optional::stream))
              .reduce(Plan::fewer);
    }
    return fewest;
  }

  private static Supplier<Optional<Candidates>> orElse(Optional<Candidates> before) {
    return () -> before;
  }

  private static Candidates fewer(Candidates one, Candidates other) {
    return other.count() < one.count() ? other : one;
  }

  /** Those that cost the least first. */
  private List<Known> known(List<Conjunct> conjuncts) {
    List<Known> known = new ArrayList<>();
    indexes.forEach(
        (field, index) -> {
          known.add(new Known(index, texts(field, conjuncts.stream(), index.isSingle())));
          // each about an element of its own
          for (Conjunct each : conjuncts) {
            known.add(
                new Known(index, texts(field, each.ofElements(), index.isSingleInElements())));
          }
        });
    known.sort(Comparator.comparingInt(Known::effort));
    return known;
  }

  private Optional<Candidates> anyOf(List<Document> branches) {
    List<Candidates> each =
        branches.stream().map(this::candidates).flatMap(Optional::stream).toList();
    return each.size() == branches.size() && !each.isEmpty()
        ? Optional.of(Candidates.union(each))
        : Optional.empty();
  }

  private static Texts texts(String field, Stream<Conjunct> conjuncts, boolean alone) {
    return conjuncts
        .filter(it -> it.field().equals(field))
        .map(it -> Texts.of(it.condition(), alone))
        .reduce(new Texts.Any(), (one, other) -> one.and(other, alone));
  }

  private Optional<Candidates> byPattern(Conjunct conjunct) {
    TextIndex index = indexes.get(conjunct.field());
    if (index == null
        || !(conjunct.condition() instanceof BsonRegularExpression pattern)
        || pattern.matcher("").find()) {
      return Optional.empty();
    }
    Predicate<String> matches = matching(pattern);
    return Candidates.of(
        index.byText().entrySet().stream()
            .filter(it -> matches.test(it.getKey()))
            .map(Map.Entry::getValue)
            .toList(),
        MOST);
  }

  private static Predicate<String> matching(BsonRegularExpression pattern) {
    return Conjunct.quoted(pattern)
        .map(part -> (Predicate<String>) it -> it.contains(part))
        .orElse(it -> pattern.matcher(it).find());
  }

  /**
   * Between which texts a field is, wherever a query finds something; for fields that have one
   * value at most.
   */
  static Texts texts(String field, Document query) {
    Texts texts = new Texts.Any();
    for (Conjunct it : Conjunct.of(query).toList()) {
      if (it.field().equals(field)) {
        texts = texts.and(Texts.of(it.condition(), true), true);
      } else if (it.field().equals("$or")) {
        Optional<Texts> any =
            Conjunct.documents(it.condition())
                .map(branch -> texts(field, branch))
                .reduce(Texts::or);
        texts = texts.and(any.orElse(new Texts.Any()), true);
      }
    }
    return texts;
  }
}
