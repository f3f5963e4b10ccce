package io.qinggui.platform.web.read;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the two clocks of a question against this service's ledger; a bean of every service that
 * has one. Controllers take {@link AsOf} as an argument for {@code ?validAt=&knownAt=}; bodies call
 * {@link #asOf}.
 */
public final class Clocks {

  private final Ledger ledger;
  private final InstantSource clock;

  /**
   * @param ledger whose recorded time {@code knownAt} means
   * @param clock tells now
   */
  public Clocks(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The same, where a question without clocks asks for everything on record.
   *
   * @return empty when neither clock is given
   */
  public Optional<AsOf> asked(@Nullable Instant validAt, @Nullable Instant knownAt) {
    return validAt == null && knownAt == null
        ? Optional.empty()
        : Optional.of(asOf(validAt, knownAt, "/query/knownAt"));
  }

  /**
   * The clocks of a question. {@code validAt} defaults to now, {@code knownAt} to all that is
   * known; an explicit {@code knownAt} is closed, so that the same question gets the same answer
   * for ever.
   *
   * @param validAt as asked, or {@code null}
   * @param knownAt as asked, or {@code null}
   * @param pointer where {@code knownAt} stands in the request, for example {@code /query/knownAt}
   * @throws ProblemException 422 {@code known-at-in-future}
   */
  public AsOf asOf(@Nullable Instant validAt, @Nullable Instant knownAt, String pointer) {
    Instant now = clock.instant();
    Instant valid = validAt == null ? now : validAt;
    if (knownAt == null) {
      return new AsOf(valid, ledger.closedTimestamp());
    }
    // another instance, whose clock is ahead, may have answered as of a moment that is to come here
    if (knownAt.isAfter(now) && knownAt.isAfter(ledger.closedTimestamp())) {
      throw ProblemException.invalid(pointer, "known-at-in-future");
    }
    ledger.closeTimestamp(knownAt);
    return new AsOf(valid, knownAt);
  }
}
