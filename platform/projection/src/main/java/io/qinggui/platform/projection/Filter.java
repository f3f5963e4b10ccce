package io.qinggui.platform.projection;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
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

  /** The field is the name of this constant. */
  public Filter with(String field, @Nullable Enum<?> value) {
    return with(field, value == null ? null : value.name());
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
