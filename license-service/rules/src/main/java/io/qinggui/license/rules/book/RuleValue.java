package io.qinggui.license.rules.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of the rulebook as it stands.
 *
 * @param name which one
 * @param value in the type that the name says: {@link LocalDate}, {@link Integer}, {@link String},
 *     or a list of systems or operator ids in order
 * @param basis the document that it comes from
 * @param amendment the event of the amendment that set it; {@code null} when the notice did
 */
public record RuleValue(ValueName name, Object value, String basis, @Nullable String amendment) {

  /** As JSON has it: a string, an integer or a list of strings. */
  public Object plain() {
    return switch (value) {
      case List<?> items -> items.stream().map(Object::toString).toList();
      case Integer number -> number;
      default -> value.toString();
    };
  }
}
