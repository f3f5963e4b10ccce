package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query in a form that is read once and not for every document. It decides what is plain: fields
 * that are texts or absent, against texts. Of everything else it says that it does not know, and
 * the library is asked, whose answer it would have been in any case.
 */
final class Conditions {

  /** Most conditions need no more to be told than a few values. */
  private final List<Function<Document, Answer>> all;

  private final Document query;

  /** What a condition says of a document. */
  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  Conditions(Document query) {
    this.query = query;
    this.all = Conjunct.of(query).map(Conditions::condition).toList();
  }

  /** Whether they are those of this very query. */
  @SuppressWarnings("ReferenceEquality") // comparing would cost more than reading it again
  boolean areOf(Document other) {
    return query == other;
  }

  Answer of(Document document) {
    Answer answer = Answer.YES;
    for (Function<Document, Answer> each : all) {
      switch (each.apply(document)) {
        case YES -> {}
        case NO -> {
          return Answer.NO;
        }
        case UNKNOWN -> answer = Answer.UNKNOWN;
      }
    }
    return answer;
  }

  private static Function<Document, Answer> condition(Conjunct conjunct) {
    String field = conjunct.field();
    if (field.startsWith("$") || field.contains(".")) {
      return document -> Answer.UNKNOWN;
    }
    if (conjunct.condition() instanceof Document operators && operators.size() == 1) {
      Map.Entry<String, Object> only = operators.entrySet().iterator().next();
      if (only.getKey().equals("$exists") && only.getValue() instanceof Boolean there) {
        return document -> exists(document, field, there);
      }
      if (only.getKey().equals("$elemMatch") && only.getValue() instanceof Document element) {
        Conditions ofOne = new Conditions(element);
        return document -> hasElement(document, field, ofOne);
      }
    }
    Object wanted = conjunct.condition();
    InLists inLists = InLists.of(wanted);
    return ofText(wanted)
        .<Function<Document, Answer>>map(
            matches -> document -> answer(document, field, matches, inLists))
        .orElse(document -> Answer.UNKNOWN);
  }

  /** What is plain of a list of texts. */
  private enum InLists {
    /** That it has one of the texts, and that it has none. */
    MEMBERSHIP,
    /** That it has one: the library looks for a pattern in the written list, too. */
    ONE,
    /** Each of several bounds may be met by another one. */
    NOTHING;

    static InLists of(@Nullable Object condition) {
      return switch (condition) {
        case String text -> MEMBERSHIP;
        case BsonRegularExpression pattern -> ONE;
        case Document operators
            when operators.size() == 1
                && (operators.containsKey("$in") || operators.containsKey("$eq")) ->
            MEMBERSHIP;
        case null, default -> NOTHING;
      };
    }
  }

  private static Answer exists(Document document, String field, boolean wanted) {
    Object value = document.get(field);
    if (value == null) {
      return document.containsKey(field) ? Answer.UNKNOWN : answer(!wanted);
    }
    return value instanceof Collection && !wanted ? Answer.UNKNOWN : answer(wanted);
  }

  private static Answer hasElement(Document document, String field, Conditions ofOne) {
    if (!(document.get(field) instanceof Collection<?> elements)) {
      return document.containsKey(field) ? Answer.UNKNOWN : Answer.NO;
    }
    Answer answer = Answer.NO;
    for (Object each : elements) {
      Answer one = each instanceof Document element ? ofOne.of(element) : Answer.UNKNOWN;
      if (one == Answer.YES) {
        return one;
      }
      answer = one == Answer.UNKNOWN ? one : answer;
    }
    return answer;
  }

  private static Answer answer(
      Document document, String field, Predicate<String> matches, InLists inLists) {
    return switch (document.get(field)) {
      case String text -> answer(matches.test(text));
      case null -> document.containsKey(field) ? Answer.UNKNOWN : Answer.NO;
      case Collection<?> several when inLists != InLists.NOTHING ->
          hasOne(several, matches, inLists);
      default -> Answer.UNKNOWN;
    };
  }

  private static Answer hasOne(Collection<?> several, Predicate<String> matches, InLists inLists) {
    Answer otherwise = inLists == InLists.MEMBERSHIP ? Answer.NO : Answer.UNKNOWN;
    for (Object each : several) {
      if (!(each instanceof String text)) {
        otherwise = Answer.UNKNOWN;
      } else if (matches.test(text)) {
        return Answer.YES;
      }
    }
    return otherwise;
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  /** What a text has to be; empty when that is not plain. */
  private static Optional<Predicate<String>> ofText(@Nullable Object condition) {
    return switch (condition) {
      case String text -> Optional.of(text::equals);
      case BsonRegularExpression pattern ->
          Conjunct.quoted(pattern).map(part -> text -> text.contains(part));
      case Document operators when !operators.isEmpty() -> ofOperators(operators);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Predicate<String>> ofOperators(Document operators) {
    Predicate<String> all = text -> true;
    for (Map.Entry<String, Object> each : operators.entrySet()) {
      Optional<Predicate<String>> one = ofOperator(each.getKey(), each.getValue());
      if (one.isEmpty()) {
        return one;
      }
      all = all.and(one.get());
    }
    return Optional.of(all);
  }

  private static Optional<Predicate<String>> ofOperator(String operator, @Nullable Object operand) {
    if (operand instanceof String bound) {
      return switch (operator) {
        case "$eq" -> Optional.of(bound::equals);
        case "$gt" -> Optional.of(text -> text.compareTo(bound) > 0);
        case "$gte" -> Optional.of(text -> text.compareTo(bound) >= 0);
        case "$lt" -> Optional.of(text -> text.compareTo(bound) < 0);
        case "$lte" -> Optional.of(text -> text.compareTo(bound) <= 0);
        default -> Optional.empty();
      };
    }
    if (operator.equals("$in")
        && operand instanceof Collection<?> several
        && several.stream().allMatch(String.class::isInstance)) {
      Set<Object> texts = new HashSet<>(several);
      return Optional.of(texts::contains);
    }
    return Optional.empty();
  }
}
