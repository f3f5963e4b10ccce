package io.qinggui.platform.web.input;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Java type is called in JSON. */
final class JsonTypes {

  private JsonTypes() {}

  static String nameOf(@Nullable Class<?> type) {
    if (type == null) {
      return "value";
    }
    if (CharSequence.class.isAssignableFrom(type)
        || TemporalAccessor.class.isAssignableFrom(type)) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "number";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "array";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "object" : "value";
  }
}
