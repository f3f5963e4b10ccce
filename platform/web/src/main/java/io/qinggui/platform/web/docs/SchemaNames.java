package io.qinggui.platform.web.docs;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Names of schemas: the simple name of a record, behind that of what it is nested in. A name is of
 * one class; the library alone would let the second one silently take the place of the first.
 */
final class SchemaNames {

  private static final String CONTROLLER = "Controller";

  private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

  private final String prefix;

  SchemaNames(String prefix) {
    this.prefix = prefix;
  }

  /** Of a type and what it holds: {@code PageCaseView}. */
  String of(JavaType type) {
    return prefix + plain(type);
  }

  private String plain(JavaType type) {
    return of(type.getRawClass())
        + type.getBindings().getTypeParameters().stream()
            .map(this::of)
            .collect(Collectors.joining());
  }

  private String of(Class<?> type) {
    String name = nested(type);
    Class<?> first = taken.putIfAbsent(name, type);
    if (first != null && first != type) {
      throw new IllegalStateException("The schema " + name + " is of " + first + " and " + type);
    }
    return name;
  }

  private static String nested(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null
        ? type.getSimpleName()
        : nested(outer).replace(CONTROLLER, "") + type.getSimpleName();
  }
}
