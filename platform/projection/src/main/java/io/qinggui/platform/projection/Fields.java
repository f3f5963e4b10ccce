package io.qinggui.platform.projection;

import org.bson.Document;

/** The runner's own fields in every document. */
final class Fields {

  static final String ID = "_id";

  /** {@link Stamp#text}: what a write expects to find. */
  static final String AT = "_at";

  /** {@link Stamp#position}, for people who look. */
  static final String POSITION = "_position";

  /** {@link Stamp#generation}, to find what is left of an older one. */
  static final String GENERATION = "_generation";

  /** Present when the fold has deleted the document; what is left keeps its place in time. */
  static final String GONE = "_gone";

  private Fields() {}

  /** A copy with {@code _id} and without the other fields of the runner. */
  static Document contentOf(Document stored) {
    Document content = new Document();
    stored.forEach(
        (name, value) -> {
          if (!name.startsWith("_") || name.equals(ID)) {
            content.put(name, value);
          }
        });
    return content;
  }
}
