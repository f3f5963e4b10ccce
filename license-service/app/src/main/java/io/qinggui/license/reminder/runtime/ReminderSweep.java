package io.qinggui.license.reminder.runtime;

import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.license.reminder.ReminderDays;
import io.qinggui.license.reminder.ReminderDays.Stretch;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.reference.Beijing;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the operators whose deadlines are to be reminded of: those for whom a day of reminding has
 * come since the last look, by the dates that read models have, and those about whom something was
 * recorded since. How far it has looked is kept beside the ledger; losing that repeats looks and no
 * reminder.
 */
final class ReminderSweep {

  static final String CONSUMER = "deadline-reminder";

  private static final String DATE = "date";
  private static final String POSITION = "position";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);

  private final Ledger ledger;
  private final List<Progress> readModels;
  private final List<DeadlineSource> sources;
  private final RecordedSince recorded;
  private final LawBook law;
  private final ConsumerStore consumers;
  private final BoundedAnnouncer crew;
  private final InstantSource clock;

  /**
   * How far has been looked.
   *
   * @param date the last day, counted from 1970
   */
  private record Look(long position, long date) {

    Map<String, Long> progress() {
      return Map.of(POSITION, position, DATE, date);
    }
  }

  /**
   * @param ledger where facts are recorded
   * @param readModels how far what the sources read follows it
   * @param sources of all deadlines there are
   * @param recorded tells whom new facts concern
   * @param law tells how long before a deadline it is reminded of
   * @param consumers keeps how far has been looked
   * @param crew reminds
   * @param clock tells today
   */
  ReminderSweep(
      Ledger ledger,
      List<Progress> readModels,
      List<DeadlineSource> sources,
      RecordedSince recorded,
      LawBook law,
      ConsumerStore consumers,
      BoundedAnnouncer crew,
      InstantSource clock) {
    this.ledger = ledger;
    this.readModels = List.copyOf(readModels);
    this.sources = List.copyOf(sources);
    this.recorded = recorded;
    this.law = law;
    this.consumers = consumers;
    this.crew = crew;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return whether everything up to today is told; otherwise look again later
   */
  boolean run() {
    LocalDate today = Beijing.dateOf(clock.instant());
    Look now = new Look(ledger.head(), today.toEpochDay());
    Optional<Look> last = last();
    if (last.filter(now::equals).isPresent()) {
      return true;
    }
    if (!readModels.stream().allMatch(it -> it.await(now.position(), PATIENCE))) {
      return false;
    }
    ReminderDays days = ReminderDays.on(today, law.now());
    Set<String> concerned =
        last.map(it -> concerned(it, now.position(), today, days))
            .orElseGet(() -> everybodyAhead(today, days));
    List<String> failed = crew.announce(concerned, today);
    if (failed.isEmpty()) {
      consumers.advance(CONSUMER, now.progress());
      log.debug("looked at the deadlines of {} operators on {}", concerned.size(), today);
    }
    return failed.isEmpty();
  }

  private Optional<Look> last() {
    Map<String, Long> progress = consumers.progress(CONSUMER);
    return Optional.ofNullable(progress.get(DATE))
        .map(date -> new Look(progress.getOrDefault(POSITION, 0L), date));
  }

  private Set<String> concerned(Look last, long head, LocalDate today, ReminderDays days) {
    RecordedSince.Concerned since = recorded.concerned(last.position(), head);
    LocalDate lastDate = LocalDate.ofEpochDay(last.date());
    if (since.everybody() || !days.equals(ReminderDays.on(lastDate, law.now()))) {
      return everybodyAhead(today, days);
    }
    Set<String> concerned = new LinkedHashSet<>(since.operators());
    days.dueSince(lastDate, today).forEach(it -> add(it, concerned));
    return concerned;
  }

  private Set<String> everybodyAhead(LocalDate today, ReminderDays days) {
    Set<String> concerned = new LinkedHashSet<>();
    add(new Stretch(today, days.horizon(today)), concerned);
    return concerned;
  }

  private void add(Stretch dates, Set<String> concerned) {
    if (!dates.first().isAfter(dates.last())) {
      sources.forEach(
          it -> concerned.addAll(it.operatorsWithDeadlines(dates.first(), dates.last())));
    }
  }
}
