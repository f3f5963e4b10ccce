package io.qinggui.bench.filings;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.StandingCommand;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A market in the course of the campaign, one event a command. First all operators are noted, then
 * all of their reports, then all licenses, and so on: an operator's events lie scattered over the
 * whole ledger, as they do when a campaign takes a year.
 *
 * @param events so many in all, a multiple of {@link #EACH}
 */
public record Market(long events) {

  /** Events of each operator. */
  public static final int EACH = Dossier.SIZE;

  /** At least so many events, and a whole number of operators. */
  public static Market atLeast(long events) {
    return new Market((events + EACH - 1) / EACH * EACH);
  }

  /** How many operators there are. */
  public long operators() {
    return events / EACH;
  }

  /** All filings, in the order in which they are recorded. */
  public Stream<Filing> filings() {
    return LongStream.range(0, events).mapToObj(this::filing);
  }

  /**
   * The filings of some operators, in the order in which they are recorded.
   *
   * @param part from 0
   * @param parts so many together are all operators
   */
  Stream<Filing> filings(long part, long parts) {
    return LongStream.range(0, EACH)
        .boxed()
        .flatMap(
            step ->
                LongStream.iterate(part, it -> it < operators(), it -> it + parts)
                    .mapToObj(operator -> filing(step * operators() + operator)));
  }

  private Filing filing(long number) {
    int step = (int) (number / operators());
    Dossier dossier = new Dossier(number % operators());
    LicenseServiceEvent event = dossier.event(step);
    String stream =
        event instanceof NotedFact
            ? StandingCommand.streamOf(dossier.operatorId())
            : LicenseCommand.streamOf(dossier.license());
    return new Filing(number, stream, Dossier.sequence(step), List.of(event));
  }
}
