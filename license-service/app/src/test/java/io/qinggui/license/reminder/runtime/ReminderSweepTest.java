package io.qinggui.license.reminder.runtime;

import static io.qinggui.license.Examples.ZHEJIANG;
import static io.qinggui.license.Examples.date;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.Market;
import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.license.language.AmendRulebook;
import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.projection.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A license to 2019-04-30: its renewal is due on 2019-01-30, and it ends on 2019-05-01. */
class ReminderSweepTest {

  private static final String OPERATOR = "OP-0000000000000001";
  private static final String NUMBER = "浙B1-20140001";

  private final Market market = new Market();
  private final MemoryConsumerStore consumers = new MemoryConsumerStore();
  private final ReminderSweep sweep = sweep(market.commands, consumers);

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void each_reminder_is_told_on_its_day_and_neither_before_nor_after() {
    license("2019-04-30");
    List<String> told =
        IntStream.rangeClosed(0, 220)
            .mapToObj(it -> date("2018-10-10").plusDays(it).toString())
            .filter(day -> !tellsOn(day).isEmpty())
            .toList();

    assertThat(told)
        .containsExactly(
            "2018-11-01",
            "2018-12-31",
            "2019-01-23",
            "2019-01-29",
            "2019-01-31",
            "2019-04-01",
            "2019-04-24",
            "2019-04-30");
    assertThat(told())
        .containsExactly(
            "RENEWAL_DUE 2019-01-30 in 90",
            "RENEWAL_DUE 2019-01-30 in 30",
            "RENEWAL_DUE 2019-01-30 in 7",
            "RENEWAL_DUE 2019-01-30 in 1",
            "STANDING_CHANGE 2019-05-01 in 90",
            "STANDING_CHANGE 2019-05-01 in 30",
            "STANDING_CHANGE 2019-05-01 in 7",
            "STANDING_CHANGE 2019-05-01 in 1");
  }

  @Test
  void a_renewal_names_its_license_and_a_boundary_none() {
    license("2019-04-30");
    tellsOn("2018-11-01");
    tellsOn("2019-01-31");
    assertThat(events())
        .extracting(DeadlineApproaching::licenseNumber)
        .containsExactly(NUMBER, null);
  }

  @Test
  void after_an_outage_only_the_nearest_that_has_come_is_told() {
    license("2019-04-30");
    assertThat(tellsOn("2018-06-01")).isEmpty();
    assertThat(tellsOn("2019-04-20")).containsExactly("STANDING_CHANGE 2019-05-01 in 11");
    assertThat(tellsOn("2019-04-23")).isEmpty();
    assertThat(tellsOn("2019-04-24")).containsExactly("STANDING_CHANGE 2019-05-01 in 7");
  }

  @Test
  void what_has_passed_during_an_outage_is_not_told() {
    license("2019-04-30");
    tellsOn("2018-06-01");
    assertThat(tellsOn("2019-05-01")).isEmpty();
  }

  @Test
  void what_can_still_be_done_on_its_last_day_is_told_on_that_day_when_it_was_not_before() {
    license("2019-04-30");
    tellsOn("2018-06-01");
    assertThat(tellsOn("2019-01-30")).containsExactly("RENEWAL_DUE 2019-01-30 in 0");
    assertThat(tellsOn("2019-01-31")).containsExactly("STANDING_CHANGE 2019-05-01 in 90");
  }

  @Test
  void a_deadline_that_comes_to_be_known_late_is_told_at_once() {
    market.turnTo("2019-04-05");
    assertThat(sweep.run()).isTrue();
    license("2019-04-30");
    assertThat(tellsOn("2019-04-05")).containsExactly("STANDING_CHANGE 2019-05-01 in 26");
    assertThat(tellsOn("2019-04-06")).isEmpty();
  }

  @Test
  void a_renewed_license_is_told_of_its_new_term_only() {
    license("2019-04-30");
    assertThat(tellsOn("2018-11-01")).hasSize(1);
    market.send(
        new RenewLicense(
            NUMBER,
            ZHEJIANG,
            date("2018-11-01"),
            date("2018-11-01"),
            date("2024-04-30"),
            List.of(),
            date("2018-11-01")));
    for (String day : List.of("2018-11-02", "2018-12-31", "2019-01-29", "2019-04-30")) {
      assertThat(tellsOn(day)).isEmpty();
    }
    assertThat(tellsOn("2023-11-03")).containsExactly("RENEWAL_DUE 2024-01-31 in 89");
  }

  @Test
  void what_a_predecessor_brings_is_told_of_its_successor() {
    license("2019-04-30");
    market.turnTo("2018-06-01");
    Examples.merged("OP-0000000000000002", OPERATOR, "2018-05-01", 7)
        .forEach(it -> market.send(new NoteFact(it)));
    assertThat(tellsOn("2018-06-01")).isEmpty();
    market.send(new NoteFact(Examples.listed("OP-0000000000000002", "2018-06-20", 8)));
    assertThat(tellsOn("2018-06-01")).containsExactly("STANDING_CHANGE 2018-06-20 in 19");
  }

  @Test
  void an_amended_number_of_days_counts_from_then() {
    license("2019-04-30");
    assertThat(tellsOn("2019-04-02")).containsExactly("STANDING_CHANGE 2019-05-01 in 29");
    amend(Map.of("thirdReminderDays", 20));
    assertThat(tellsOn("2019-04-10")).isEmpty();
    assertThat(tellsOn("2019-04-11")).containsExactly("STANDING_CHANGE 2019-05-01 in 20");
    assertThat(tellsOn("2019-04-24")).isEmpty();
  }

  @Test
  void two_instances_that_look_at_once_tell_once() throws Exception {
    license("2019-04-30");
    IntStream.range(2, 30).forEach(it -> license(it, "2019-04-30"));
    assertThat(sweep.run()).isTrue();
    market.turnTo("2019-04-01");
    try (AxonCommands<LicenseServiceEvent> commands =
            AxonCommands.over(market.ledger, market.catalog, Market.bindings());
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      MemoryConsumerStore others = new MemoryConsumerStore();
      others.advance(ReminderSweep.CONSUMER, consumers.progress(ReminderSweep.CONSUMER));
      ReminderSweep other = sweep(commands, others);
      var first = threads.submit(sweep::run);
      var second = threads.submit(other::run);
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    }
    for (int i = 1; i < 30; i++) {
      assertThat(market.events("reminder", operator(i))).hasSize(1);
    }
  }

  @Test
  void whoever_lost_its_progress_looks_again_and_tells_nothing_twice() {
    license("2019-04-30");
    assertThat(tellsOn("2019-04-01")).hasSize(1);
    long head = market.ledger.head();
    assertThat(sweep(market.commands, new MemoryConsumerStore()).run()).isTrue();
    assertThat(market.ledger.head()).isEqualTo(head);
  }

  @Test
  void a_read_model_that_lags_behind_is_waited_for() {
    license("2019-04-30");
    market.turnTo("2019-04-01");
    ReminderSweep early = sweep(market.commands, consumers, List.of(new NothingYet()));
    assertThat(early.run()).isFalse();
    assertThat(told()).isEmpty();
    assertThat(tellsOn("2019-04-01")).hasSize(1);
  }

  /** A read model that does not get on. */
  private static final class NothingYet implements Progress {

    @Override
    public String name() {
      return "nothing";
    }

    @Override
    public String ledger() {
      return "license";
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public boolean await(long position, Duration atMost) {
      return false;
    }
  }

  /** What is told when it is looked on that day, twice. */
  private List<String> tellsOn(String day) {
    int before = told().size();
    market.turnTo(day);
    assertThat(sweep.run()).isTrue();
    List<String> told = told();
    assertThat(sweep.run()).isTrue();
    assertThat(told()).isEqualTo(told);
    return told.subList(before, told.size());
  }

  private List<String> told() {
    return events().stream().map(it -> it.what() + " " + it.on() + " in " + it.daysLeft()).toList();
  }

  private List<DeadlineApproaching> events() {
    return market.events("reminder", OPERATOR).stream()
        .map(DeadlineApproaching.class::cast)
        .toList();
  }

  private void license(String validUntil) {
    license(1, validUntil);
  }

  private void license(int number, String validUntil) {
    market.send(
        new RegisterLicense(
            "浙B1-2014%04d".formatted(number),
            ZHEJIANG,
            operator(number),
            "33",
            date("2014-05-01"),
            date(validUntil),
            List.of(new Grant("IDC", List.of("33"), false)),
            date("2019-04-30")));
  }

  private static String operator(int number) {
    return "OP-%016X".formatted(number);
  }

  private void amend(Map<String, Object> values) {
    market.send(new AmendRulebook("A-1", "文件", date("2019-04-02"), null, values));
  }

  private ReminderSweep sweep(
      AxonCommands<LicenseServiceEvent> commands, MemoryConsumerStore kept) {
    return sweep(commands, kept, List.of(market.runner));
  }

  private ReminderSweep sweep(
      AxonCommands<LicenseServiceEvent> commands,
      MemoryConsumerStore kept,
      List<Progress> readModels) {
    List<DeadlineSource> sources = List.of(market.boundaries);
    return new ReminderSweep(
        market.ledger,
        readModels,
        sources,
        new RecordedSince(market.ledger, market.catalog, market.standings),
        market.law,
        kept,
        new BoundedAnnouncer(new Reminding(sources, market.law, commands)::remind),
        market::now);
  }
}
