package io.qinggui.license.announcement.runtime;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.StaleVersionException;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Beijing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * Instances take turns at what is told in a stream. What another one has told while this one worked
 * something out makes it work it out again, so that knowledge of before never gets behind newer
 * knowledge. Nor does a day of before get behind a newer one: clocks of instances pass midnight at
 * different moments.
 */
public final class Turns {

  private static final int ATTEMPTS = 10;

  private final Ledger ledger;

  /** The first event that says which day has come, by the last one there is. */
  private final LongUnaryOperator since;

  private Turns(Ledger ledger, LongUnaryOperator since) {
    this.ledger = ledger;
    this.since = since;
  }

  /** At streams whose dates never go back, so that the last event has the latest. */
  public static Turns byTheLast(Ledger ledger) {
    return new Turns(ledger, last -> last);
  }

  /** At streams whose events are about days in any order. */
  public static Turns byAll(Ledger ledger) {
    return new Turns(ledger, last -> 0);
  }

  /**
   * What a decision depends on besides the facts.
   *
   * @param version last sequence number of the stream, -1 when nothing was told
   * @param day that counts as today
   */
  public record Turn(long version, LocalDate day) {

    /** Whether anything was told before. */
    public boolean isLater() {
      return version >= 0;
    }

    /** Of a command that is decided at this version only. */
    public CommandContext context(String id, String actor) {
      return new CommandContext(
          id, id, Actor.system(actor), OptionalLong.of(version), false, Map.of());
    }
  }

  /**
   * Works something out and has it decided, again while others come between.
   *
   * @param today by the clock of this instance; where something was told of the day after it, that
   *     day counts
   * @param work harmless to repeat
   * @throws StaleVersionException when others came between ten times
   */
  public void take(String stream, LocalDate today, Consumer<Turn> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.accept(next(stream, today));
        return;
      } catch (StaleVersionException lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  /** Before anything else is read: whatever is told from here on is noticed. */
  private Turn next(String stream, LocalDate today) {
    long version = ledger.lastSequence(stream);
    List<LedgerEvent> told =
        version < 0 ? List.of() : ledger.readStream(stream, since.applyAsLong(version));
    return new Turn(version, notBefore(told, today));
  }

  /**
   * What is told is of the day on which it was recorded, and never of one before the date that it
   * tells. Sound clocks are on either side of one midnight at most: a day that is further ahead is
   * the mistake of a clock, and binds nobody.
   */
  private static LocalDate notBefore(List<LedgerEvent> told, LocalDate today) {
    LocalDate tomorrow = today.plusDays(1);
    boolean hasCome =
        told.stream()
            .anyMatch(
                it ->
                    tomorrow.equals(it.legalDate())
                        || tomorrow.equals(Beijing.dateOf(it.recordedAt())));
    return hasCome ? tomorrow : today;
  }
}
