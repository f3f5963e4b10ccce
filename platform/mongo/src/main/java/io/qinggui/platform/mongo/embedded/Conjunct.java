package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition of a query that is met as a whole. */
record Conjunct(String field, @Nullable Object condition) {

  private static final String QUOTE = "\\Q";
  private static final String UNQUOTE = "\\E";

  static Stream<Conjunct> of(Document query) {
    return query.entrySet().stream()
        .flatMap(
            it ->
                it.getKey().equals("$and")
                    ? documents(it.getValue()).flatMap(Conjunct::of)
                    : Stream.of(new Conjunct(it.getKey(), it.getValue())));
  }

  /** Conditions on the fields of one element of a list, as such on the fields of its elements. */
  Stream<Conjunct> ofElements() {
    return condition instanceof Document operators
            && operators.get("$elemMatch") instanceof Document element
        ? of(element)
            .filter(it -> !it.field.startsWith("$"))
            .map(it -> new Conjunct(field + "." + it.field, it.condition))
        : Stream.of();
  }

  static Stream<Document> documents(@Nullable Object list) {
    return list instanceof Collection<?> several
        ? several.stream().filter(Document.class::isInstance).map(Document.class::cast)
        : Stream.of();
  }

  /** The text that a pattern looks for as it is, which is found many times as quick. */
  static Optional<String> quoted(BsonRegularExpression pattern) {
    String text = pattern.getPattern();
    return text.startsWith(QUOTE)
            && text.indexOf(UNQUOTE) == text.length() - UNQUOTE.length()
            && (pattern.getOptions() == null || pattern.getOptions().isEmpty())
        ? Optional.of(text.substring(QUOTE.length(), text.length() - UNQUOTE.length()))
        : Optional.empty();
  }
}
