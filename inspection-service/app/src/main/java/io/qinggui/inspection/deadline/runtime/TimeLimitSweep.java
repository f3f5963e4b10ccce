package io.qinggui.inspection.deadline.runtime;

import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.TellTimeLimit;
import io.qinggui.inspection.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.reference.Beijing;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of the last days that have passed since the last look, however long ago that was, and of
 * those that a fact recorded since has moved into the past. What passed before the very first look
 * is told to nobody: a register that is imported would tell of years. How far was looked is kept
 * beside the ledger.
 */
final class TimeLimitSweep {

  static final String NAME = "time-limits";

  private static final String BEGIN = "begin";
  private static final String DATE = "date";
  private static final String POSITION = "position";
  private static final int BATCH = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(TimeLimitSweep.class);

  private final Ledger ledger;
  private final EventCatalog<InspectionEvent> catalog;
  private final List<Progress> readModels;
  private final List<DueSource> sources;
  private final ConsumerStore consumers;
  private final Commands<InspectionEvent> commands;
  private final InstantSource clock;

  /**
   * How far has been looked.
   *
   * @param begin the day of the first look, counted from 1970
   * @param date that of the last one
   */
  private record Look(long begin, long date, long position) {

    Map<String, Long> progress() {
      return Map.of(BEGIN, begin, DATE, date, POSITION, position);
    }

    Look on(LocalDate day, long head) {
      return new Look(begin, day.toEpochDay(), head);
    }
  }

  /**
   * @param ledger where facts are recorded
   * @param catalog reads stored events
   * @param readModels how far what the sources read follows it
   * @param sources of all last days there are
   * @param consumers keeps how far has been looked
   * @param commands where is told
   * @param clock tells today
   */
  TimeLimitSweep(
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      List<Progress> readModels,
      List<DueSource> sources,
      ConsumerStore consumers,
      Commands<InspectionEvent> commands,
      InstantSource clock) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.readModels = List.copyOf(readModels);
    this.sources = List.copyOf(sources);
    this.consumers = consumers;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return whether everything up to yesterday is told; otherwise look again later
   */
  boolean run() {
    LocalDate today = Beijing.dateOf(clock.instant());
    long head = ledger.head();
    Optional<Look> last = last();
    if (last.isEmpty()) {
      consumers.advance(NAME, new Look(today.toEpochDay(), today.toEpochDay(), head).progress());
      return true;
    }
    Look before = last.get();
    Look now = before.on(today, head);
    if (now.equals(before)) {
      return true;
    }
    if (!readModels.stream().allMatch(it -> it.await(head, PATIENCE))) {
      return false;
    }
    tell(before, today.minusDays(1), recordedSince(before.position(), head));
    consumers.advance(NAME, now.progress());
    return true;
  }

  private void tell(Look before, LocalDate yesterday, Set<Class<?>> recorded) {
    for (DueSource source : sources) {
      boolean isMoved =
          source.facts().stream().anyMatch(it -> recorded.stream().anyMatch(it::isAssignableFrom));
      LocalDate from = LocalDate.ofEpochDay(isMoved ? before.begin() : before.date());
      if (!from.isAfter(yesterday)) {
        source.missed(from, yesterday).map(Due::passed).forEach(this::tell);
      }
    }
  }

  private void tell(TimeLimitPassed passed) {
    TellTimeLimit command = new TellTimeLimit(passed);
    if (ledger.lastSequence(command.stream()) < 0) {
      String id = NAME + ":" + passed.limitId();
      var unused =
          commands.send(
              command,
              new CommandContext(
                  id, id, Actor.system(NAME), OptionalLong.empty(), false, Map.of()));
      log.debug("{} of {} was not done by {}", passed.what(), passed.id(), passed.on());
    }
  }

  private Optional<Look> last() {
    Map<String, Long> progress = consumers.progress(NAME);
    return Optional.ofNullable(progress.get(BEGIN))
        .map(
            begin ->
                new Look(
                    begin,
                    progress.getOrDefault(DATE, begin),
                    progress.getOrDefault(POSITION, 0L)));
  }

  /** The kinds of what was recorded behind a position, up to another one. */
  private Set<Class<?>> recordedSince(long after, long upTo) {
    Set<Class<?>> kinds = new HashSet<>();
    long position = after;
    while (position < upTo) {
      List<LedgerEvent> batch = ledger.read(position, BATCH);
      batch.forEach(it -> kinds.add(catalog.read(it).event().getClass()));
      position = batch.isEmpty() ? upTo : batch.getLast().position();
    }
    return kinds;
  }
}
