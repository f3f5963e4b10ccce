package io.qinggui.operator.naming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name, and when an operator bore it.
 *
 * @param from first day with it, {@code null} for the name of the registration
 * @param until first day without it, {@code null} for the present name
 */
public record Name(String name, @Nullable LocalDate from, @Nullable LocalDate until) {

  Name endingOn(LocalDate day) {
    return new Name(name, from, day);
  }

  boolean beganOn(LocalDate day) {
    return day.equals(from);
  }

  boolean beganBefore(LocalDate day) {
    return from == null || from.isBefore(day);
  }
}
