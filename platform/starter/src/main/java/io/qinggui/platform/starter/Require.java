package io.qinggui.platform.starter;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a property, before anything is started. */
final class Require {

  private Require() {}

  static void that(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  static void databaseIn(@Nullable String uri, String property) {
    if (uri == null || uri.isBlank()) {
      throw new IllegalArgumentException(
          property + " must be a MongoDB connection string with a database");
    }
    ConnectionString parsed;
    try {
      parsed = new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(property + ": " + e.getMessage(), e);
    }
    that(given(parsed.getDatabase()), property + " names no database after the last slash");
  }
}
