package io.qinggui.license.reminder.runtime;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Market;
import io.qinggui.license.Market.Kind;
import io.qinggui.license.Market.Step;
import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.Deadline;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is reminded of is what the list of all deadlines says on the days of the looks. */
class EveryReminderProperties {

  /** What the list has said so far: the nearest reminder of each deadline, and all of them. */
  private final Map<String, Integer> nearest = new HashMap<>();

  private final Set<String> expected = new HashSet<>();

  @Provide
  Arbitrary<List<Step>> stories() {
    return Market.stories();
  }

  @Property(tries = 60)
  void the_reminders_are_those_of_the_list_of_deadlines(@ForAll("stories") List<Step> story) {
    nearest.clear();
    expected.clear();
    try (Market market = new Market()) {
      MemoryConsumerStore consumers = new MemoryConsumerStore();
      for (Step step : story) {
        market.happens(step);
        if (step.kind() == Kind.LOOK) {
          look(market, sweep(market, consumers));
        }
      }
      look(market, sweep(market, consumers));
    }
  }

  private void look(Market market, ReminderSweep sweep) {
    assertThat(sweep.run()).isTrue();
    LocalDate today = market.today();
    RuleValues values = market.law.now().on(today);
    for (Deadline each :
        market.boundaries.between(today, today.plusDays(9_999), null, "", Integer.MAX_VALUE)) {
      expect(each, today, values);
    }
    Set<String> told = new HashSet<>();
    for (String operator : Market.operators()) {
      market.events("reminder", operator).stream()
          .map(DeadlineApproaching.class::cast)
          .forEach(it -> assertThat(told.add(text(it))).as("told once: %s", it).isTrue());
    }
    assertThat(told).isEqualTo(expected);
  }

  private void expect(Deadline each, LocalDate today, RuleValues values) {
    long left = DAYS.between(today, each.date());
    boolean ahead = each.kind() == null ? left >= 1 : left >= 0;
    Integer due = new TreeSet<>(days(values)).ceiling(Math.toIntExact(left));
    if (ahead && due != null && due < nearest.getOrDefault(each.key(), Integer.MAX_VALUE)) {
      nearest.put(each.key(), due);
      expected.add(
          each.operatorId() + each.what() + each.date() + each.licenseNumber() + due + "/" + left);
    }
  }

  private static List<Integer> days(RuleValues values) {
    return List.of(
        values.number(ValueName.FIRST_REMINDER_DAYS),
        values.number(ValueName.SECOND_REMINDER_DAYS),
        values.number(ValueName.THIRD_REMINDER_DAYS),
        values.number(ValueName.LAST_REMINDER_DAYS));
  }

  private static String text(DeadlineApproaching it) {
    return it.operatorId()
        + it.what()
        + it.on()
        + it.licenseNumber()
        + it.daysBefore()
        + "/"
        + it.daysLeft();
  }

  private static ReminderSweep sweep(Market market, MemoryConsumerStore consumers) {
    List<DeadlineSource> sources = List.of(market.boundaries);
    return new ReminderSweep(
        market.ledger,
        List.of(market.runner),
        sources,
        new RecordedSince(market.ledger, market.catalog, market.standings),
        market.law,
        consumers,
        new BoundedAnnouncer(new Reminding(sources, market.law, market.commands)::remind),
        market::now);
  }
}
