package io.qinggui.platform.projection;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in a read model: every condition has to hold, and a condition without a value is
 * none. Immutable.
 */
public final class Filter {

  /** Everything. */
  public static final Filter ALL = new Filter(List.of());

  private final List<Bson> conditions;

  private Filter(List<Bson> conditions) {
    this.conditions = conditions;
  }

  /** The field, or one element of it, is this value. */
  public Filter with(String field, @Nullable String value) {
    return value == null ? this : and(Filters.eq(field, value));
  }

  /** The field, or one element of it, is one of these values; none of them finds nothing. */
  public Filter anyOf(String field, Collection<String> values) {
    return and(Filters.in(field, values));
  }

  /** The key is one of these; none of them finds nothing. */
  public Filter keyIn(Collection<String> keys) {
    return anyOf(Fields.ID, keys);
  }

  /** The field, a boolean, is this. */
  public Filter with(String field, @Nullable Boolean value) {
    return value == null ? this : and(Filters.eq(field, value));
  }

  /** The field is the name of this constant. */
  public Filter with(String field, @Nullable Enum<?> value) {
    return with(field, value == null ? null : value.name());
  }

  /** The field is there. */
  public Filter having(String field) {
    return and(Filters.exists(field));
  }

  /** The field, a number, is this or less. */
  public Filter atMost(String field, long value) {
    return and(Filters.lte(field, value));
  }

  /**
   * The field, a text, is not before the first and not after the last in the order of texts, which
   * is that of dates in ISO 8601; {@code null} bounds nothing.
   */
  public Filter between(String field, @Nullable String first, @Nullable String last) {
    Filter from = first == null ? this : and(Filters.gte(field, first));
    return last == null ? from : from.and(Filters.lte(field, last));
  }

  /** The field, or one element of it, contains this text as it is. */
  public Filter containing(String field, @Nullable String part) {
    return part == null ? this : and(Filters.regex(field, Pattern.compile(Pattern.quote(part))));
  }

  /** One element of the list meets the conditions of another filter, all together. */
  public Filter element(String field, Filter conditionsOfOne) {
    return conditionsOfOne.conditions.isEmpty()
        ? this
        : and(Filters.elemMatch(field, conditionsOfOne.bson()));
  }

  Bson bson() {
    return conditions.isEmpty() ? new Document() : Filters.and(conditions);
  }

  private Filter and(Bson condition) {
    List<Bson> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Filter(List.copyOf(more));
  }
}
