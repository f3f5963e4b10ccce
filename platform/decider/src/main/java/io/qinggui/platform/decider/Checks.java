package io.qinggui.platform.decider;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to pass. Each check is empty when it is passed, and the rejection otherwise;
 * {@link Decision#unless} takes the result.
 */
public final class Checks {

  private Checks() {}

  /** Passed when all are; the first that is not says why. */
  @SafeVarargs
  public static Optional<Rejection> all(Optional<Rejection>... checks) {
    return Stream.of(checks).flatMap(Optional::stream).findFirst();
  }

  /** Passed when the condition holds. */
  public static Optional<Rejection> that(boolean holds, Supplier<Rejection> otherwise) {
    return holds ? Optional.empty() : Optional.of(otherwise.get());
  }

  /** Passed by whoever is entitled; anybody else is refused with {@code forbidden} (403). */
  public static Optional<Rejection> entitled(boolean entitled) {
    return that(entitled, () -> Rejection.forbidden("forbidden"));
  }

  /**
   * Passed unless the date is still to come: only what has happened can be recorded ({@code
   * date-in-future}, 422).
   *
   * @param pointer JSON pointer to the field that holds the date
   * @param date legal date, passed when there is none
   * @param today legal date on which the command is sent
   */
  public static Optional<Rejection> notInFuture(
      String pointer, @Nullable LocalDate date, LocalDate today) {
    return that(
        date == null || !date.isAfter(today), () -> Rejection.invalid("date-in-future", pointer));
  }

  /**
   * Passed unless the date is before the earliest one that makes sense.
   *
   * @param code of the refusal, for example {@code listed-before-decided} (422)
   * @param pointer JSON pointer to the field that holds the date
   * @param date legal date, passed when there is none
   */
  public static Optional<Rejection> notBefore(
      String code, String pointer, @Nullable LocalDate date, LocalDate earliest) {
    return that(date == null || !date.isBefore(earliest), () -> Rejection.invalid(code, pointer));
  }
}
