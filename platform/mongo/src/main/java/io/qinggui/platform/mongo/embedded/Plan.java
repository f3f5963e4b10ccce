package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
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

  /**
   * Some documents of the collection.
   *
   * @param count how many at most; one may be counted twice
   */
  record Candidates(int count, Supplier<IntStream> positions) {

    private static Candidates of(Collection<Positions> sets) {
      return new Candidates(
          sets.stream().mapToInt(Positions::size).sum(),
          () -> sets.stream().flatMapToInt(Positions::stream).distinct());
    }

    private static Candidates union(List<Candidates> all) {
      return new Candidates(
          all.stream().mapToInt(Candidates::count).sum(),
          () -> all.stream().flatMapToInt(it -> it.positions().get()).distinct());
    }
  }

  /** The fewest candidates of a query; empty when no index knows of any of its conditions. */
  Optional<Candidates> candidates(Document query) {
    List<Conjunct> conjuncts = Conjunct.of(query).toList();
    List<Candidates> choices = new ArrayList<>();
    indexes.forEach((field, index) -> choices.addAll(byTexts(field, index, conjuncts)));
    conjuncts.stream()
        .filter(it -> it.field().equals("$or"))
        .map(it -> anyOf(Conjunct.documents(it.condition()).toList()))
        .flatMap(Optional::stream)
        .forEach(choices::add);
    Optional<Candidates> fewest = fewest(choices);
    if (fewest.filter(it -> it.count() < MANY).isEmpty()) {
      conjuncts.stream().map(this::byPattern).flatMap(Optional::stream).forEach(choices::add);
    }
    return fewest(choices);
  }

  private static Optional<Candidates> fewest(List<Candidates> choices) {
    return choices.stream().min((one, other) -> Integer.compare(one.count(), other.count()));
  }

  private Optional<Candidates> anyOf(List<Document> branches) {
    List<Candidates> each =
        branches.stream().map(this::candidates).flatMap(Optional::stream).toList();
    return each.size() == branches.size() && !each.isEmpty()
        ? Optional.of(Candidates.union(each))
        : Optional.empty();
  }

  private static List<Candidates> byTexts(String field, TextIndex index, List<Conjunct> conjuncts) {
    Texts own = texts(field, conjuncts.stream(), index.isSingle());
    List<Texts> found = new ArrayList<>(List.of(own));
    // each about an element of its own
    for (Conjunct conjunct : conjuncts) {
      found.add(texts(field, conjunct.ofElements(), index.isSingleInElements()));
    }
    return found.stream()
        .filter(it -> !(it instanceof Texts.Any))
        .map(it -> candidates(index.byText(), it))
        .toList();
  }

  private static Texts texts(String field, Stream<Conjunct> conjuncts, boolean alone) {
    return conjuncts
        .filter(it -> it.field().equals(field))
        .map(it -> Texts.of(it.condition(), alone))
        .reduce(new Texts.Any(), (one, other) -> one.and(other, alone));
  }

  private static Candidates candidates(NavigableMap<String, Positions> byText, Texts texts) {
    return Candidates.of(
        switch (texts) {
          case Texts.Any any -> byText.values();
          case Texts.Some some ->
              some.texts().stream().map(byText::get).filter(Objects::nonNull).toList();
          case Texts.Span span -> span.in(byText).values();
        });
  }

  private Optional<Candidates> byPattern(Conjunct conjunct) {
    TextIndex index = indexes.get(conjunct.field());
    if (index == null
        || !(conjunct.condition() instanceof BsonRegularExpression pattern)
        || pattern.matcher("").find()) {
      return Optional.empty();
    }
    Predicate<String> matches = matching(pattern);
    return Optional.of(
        Candidates.of(
            index.byText().entrySet().stream()
                .filter(it -> matches.test(it.getKey()))
                .map(Map.Entry::getValue)
                .toList()));
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
