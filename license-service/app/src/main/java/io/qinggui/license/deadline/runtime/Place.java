package io.qinggui.license.deadline.runtime;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where in the list a deadline is.
 *
 * @param license whose renewal is due; {@code null} for a boundary of the operator's timeline
 */
record Place(String date, String operatorId, @Nullable String license) {

  /** The places in a document of {@link BoundariesDocument}. */
  static List<Place> in(Document document) {
    String operatorId = document.getString("_id");
    List<Place> places = new ArrayList<>();
    for (String date : document.getList(BoundariesDocument.DATES, String.class)) {
      places.add(new Place(date, operatorId, null));
    }
    for (Document renewal : document.getList(BoundariesDocument.RENEWALS, Document.class)) {
      places.add(
          new Place(
              renewal.getString(BoundariesDocument.ON),
              operatorId,
              renewal.getString(BoundariesDocument.LICENSE)));
    }
    return places;
  }

  boolean isWithin(String first, String last) {
    return date.compareTo(first) >= 0 && date.compareTo(last) <= 0;
  }

  String key() {
    return key(date, operatorId, license);
  }

  /** By date, then by operator: its boundary first, then its licenses and applications. */
  static String key(String date, String operatorId, @Nullable String item) {
    String boundary = date + "|" + operatorId;
    return item == null ? boundary : boundary + "|" + item;
  }
}
