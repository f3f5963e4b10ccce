package io.qinggui.platform.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * In which order records are read: by their keys, or by a text field and then by their keys. Both
 * are total, so that pages neither repeat nor miss a record that stays as it is. Texts are in the
 * order of their characters' numbers, which for dates in ISO 8601 is that of time.
 *
 * @param field one that the projection is {@link RecordProjection#searchable} by, which every
 *     record that is looked for has; {@code null} for the keys alone
 * @param descending whether the field's last text goes first; keys always ascend
 */
public record Order(@Nullable String field, boolean descending) {

  /** By key. */
  public static final Order BY_KEY = new Order(null, false);

  /** Between a field's text and a key; in neither. */
  private static final char DIVIDER = '\u001f';

  /** Whether a text can be the place of a record in this order. */
  public boolean isPlace(String text) {
    return (field != null) == (text.indexOf(DIVIDER) >= 0);
  }

  /** Where a document stands. */
  String place(Document document) {
    String key = document.getString(Fields.ID);
    return field == null ? key : document.getString(field) + DIVIDER + key;
  }

  Bson sort() {
    Bson byKey = Sorts.ascending(Fields.ID);
    if (field == null) {
      return byKey;
    }
    return Sorts.orderBy(descending ? Sorts.descending(field) : Sorts.ascending(field), byKey);
  }

  /** Documents behind a place. */
  Bson after(String place) {
    if (field == null) {
      return Filters.gt(Fields.ID, place);
    }
    int at = place.indexOf(DIVIDER);
    String text = place.substring(0, at);
    return Filters.or(
        descending ? Filters.lt(field, text) : Filters.gt(field, text),
        Filters.and(Filters.eq(field, text), Filters.gt(Fields.ID, place.substring(at + 1))));
  }
}
