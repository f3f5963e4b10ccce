package io.qinggui.license.exit.http;

import static io.qinggui.license.Examples.QINGXI;
import static io.qinggui.license.Examples.ZHEJIANG;
import static io.qinggui.license.Examples.date;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.exit.http.ExitView.How;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.AnnulLicense;
import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.CompleteAftercare;
import io.qinggui.license.language.LicenseCommand.CorrectFact;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseCommand.RevokeLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.license.LicenseCorrections;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.number.LicenseNumberDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Licenses end on days that the question brings along. */
class ExitsTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 6, 1);
  private static final String NUMBER = "浙B1-20140026";

  private final MemoryLedger ledger =
      new MemoryLedger("license", () -> Instant.parse("2020-06-01T00:00:00Z"));
  private final EventCatalog<LicenseServiceEvent> catalog =
      EventCatalog.of(LicenseServiceEvent.class);
  private final AxonCommands<LicenseServiceEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  LicenseCommand.class,
                  new CorrectingDecider<>(new LicenseDecider(), new LicenseCorrections()),
                  "license"),
              new DeciderBinding<>(
                  LicenseNumberCommand.class, new LicenseNumberDecider(), "license-number")));
  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
  private final RecordProjection<LicenseEvent, ExitRecord> projection =
      new ExitConfiguration().exitsProjection(catalog, ledger);
  private final ProjectionRunner runner =
      ProjectionRunner.start(
          projection,
          ledger,
          new MemoryConsumerStore(),
          database,
          () -> Instant.parse("2020-06-01T00:00:00Z"));
  private final Exits exits =
      new Exits(
          new ReadModel<>(database, projection, () -> {}),
          new Standings(new OperatorFiles(ledger, catalog, 100), new LawBook(ledger, catalog)));

  @AfterEach
  void close() {
    runner.close();
    commands.close();
  }

  @Test
  void a_license_whose_term_has_run_out_is_listed_from_the_day_after_with_nothing_running() {
    planned(NUMBER);
    assertThat(listed("2019-04-29")).isEmpty();
    assertThat(listed("2019-04-30")).isEmpty();
    assertThat(listed("2019-05-01"))
        .containsExactly(
            new ExitView(
                NUMBER,
                QINGXI,
                List.of("33"),
                date("2019-05-01"),
                How.EXPIRED,
                date("2018-01-15"),
                date("2018-01-20"),
                null,
                null,
                true));
  }

  @Test
  void a_license_without_a_plan_is_not_listed() {
    registered(NUMBER);
    assertThat(listed("2020-01-01")).isEmpty();
  }

  @Test
  void a_renewal_moves_the_end_and_its_withdrawal_moves_it_back() {
    planned(NUMBER);
    String renewal =
        send(
            new RenewLicense(
                NUMBER, ZHEJIANG, null, date("2019-03-01"), date("2024-04-30"), List.of(), TODAY));
    assertThat(listed("2019-05-01")).isEmpty();
    assertThat(listed("2024-05-01")).extracting(ExitView::endedOn).containsOnly(date("2024-05-01"));
    send(correct(renewal));
    assertThat(listed("2019-05-01")).extracting(ExitView::endedOn).containsOnly(date("2019-05-01"));
  }

  @Test
  void a_cancelled_license_is_listed_from_the_day_of_its_cancellation() {
    planned(NUMBER);
    send(
        new CancelLicense(
            NUMBER,
            ZHEJIANG,
            date("2018-01-15"),
            date("2018-03-01"),
            Rulebook.notice2017().on(date("2018-01-15")),
            TODAY));
    assertThat(listed("2018-02-28")).isEmpty();
    assertThat(listed("2018-03-01")).extracting(ExitView::how).containsExactly(How.CANCELLED);
  }

  @Test
  void a_revoked_license_is_listed_and_not_any_more_when_the_revocation_is_withdrawn() {
    planned(NUMBER);
    String revocation =
        send(
            new RevokeLicense(
                NUMBER, ZHEJIANG, date("2018-05-01"), date("2018-06-01"), null, "罚", TODAY));
    assertThat(listed("2018-05-31")).isEmpty();
    assertThat(listed("2018-06-01")).extracting(ExitView::how).containsExactly(How.REVOKED);
    send(correct(revocation));
    assertThat(listed("2018-06-01")).isEmpty();
  }

  @Test
  void an_annulled_license_is_listed_from_the_day_on_which_that_takes_effect() {
    planned(NUMBER);
    send(new AnnulLicense(NUMBER, ZHEJIANG, date("2018-05-01"), date("2014-05-01"), "撤", TODAY));
    assertThat(listed("2014-04-30")).isEmpty();
    assertThat(listed("2014-05-01")).extracting(ExitView::how).containsExactly(How.ANNULLED);
  }

  @Test
  void the_latest_report_is_told_whatever_became_known_last() {
    planned(NUMBER);
    send(report("2018-04-01", 20));
    String early = send(report("2018-03-01", 50));
    assertThat(listed("2020-01-01"))
        .extracting(ExitView::lastProgress)
        .containsExactly(new AftercareProgressView(date("2018-04-01"), 100, 80, 20));
    send(report("2018-04-01", 10));
    assertThat(listed("2020-01-01"))
        .extracting(ExitView::lastProgress)
        .containsExactly(new AftercareProgressView(date("2018-04-01"), 100, 90, 10));
    send(correct(early));
    assertThat(listed("2020-01-01")).hasSize(1);
  }

  @Test
  void an_exit_is_open_until_it_is_completed_and_again_when_that_is_withdrawn() {
    planned(NUMBER);
    String completion = send(new CompleteAftercare(NUMBER, ZHEJIANG, date("2018-04-20"), TODAY));
    assertThat(find(null, null, true)).isEmpty();
    assertThat(find(null, null, false))
        .extracting(ExitView::completedOn)
        .containsExactly(date("2018-04-20"));
    assertThat(find(null, null, null)).extracting(ExitView::open).containsExactly(false);
    send(correct(completion));
    assertThat(find(null, null, true)).extracting(ExitView::open).containsExactly(true);
    assertThat(find(null, null, false)).isEmpty();
  }

  @Test
  void exits_are_found_by_operator_and_by_province() {
    planned(NUMBER);
    assertThat(find(QINGXI, "33", null)).hasSize(1);
    assertThat(find("91330106MA27XF3P2E", null, null)).isEmpty();
    assertThat(find(null, "11", null)).isEmpty();
  }

  @Test
  void pages_neither_repeat_nor_miss_an_exit_whatever_lies_between_them() {
    List<String> numbers =
        IntStream.range(0, 30).mapToObj(it -> "浙B1-2014%04d".formatted(it)).toList();
    numbers.forEach(this::planned);
    for (int i = 0; i < 30; i += 3) {
      send(
          new RenewLicense(
              numbers.get(i),
              ZHEJIANG,
              null,
              date("2019-03-01"),
              date("2024-04-30"),
              List.of(),
              TODAY));
    }
    List<String> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    Page<ExitView> page;
    do {
      page = page(new PageRequest(7, after));
      page.items().forEach(it -> found.add(it.licenseNumber()));
      after = Optional.of(found.getLast());
    } while (page.next() != null);
    assertThat(found).hasSize(20).doesNotHaveDuplicates().isSorted();
  }

  private void planned(String number) {
    registered(number);
    send(new FileAftercarePlan(number, ZHEJIANG, date("2018-01-15"), date("2018-01-20"), TODAY));
  }

  private void registered(String number) {
    send(
        new RegisterLicense(
            number,
            ZHEJIANG,
            QINGXI,
            "33",
            date("2014-05-01"),
            date("2019-04-30"),
            List.of(new Grant("IDC", List.of("33"), false)),
            TODAY));
  }

  private static ReportAftercareProgress report(String reportedOn, long left) {
    return new ReportAftercareProgress(
        NUMBER, Filer.ofMinistry(), date(reportedOn), 100, 100 - left, left, TODAY);
  }

  private static CorrectFact correct(String eventId) {
    return new CorrectFact(NUMBER, ZHEJIANG, eventId, "误录", null, new EventIds("c-" + eventId));
  }

  /** Answers the id of the event. */
  private String send(LicenseCommand command) {
    String id =
        command instanceof CorrectFact correction
            ? "c-" + correction.eventId()
            : "command-" + ledger.head();
    var unused = commands.send(command, CommandContext.causedBy("test", id));
    List<LedgerEvent> events = ledger.readStream(command.stream(), 0);
    return events.getLast().id();
  }

  private List<ExitView> listed(String today) {
    return exits
        .find(null, null, null, date(today), caughtUp(new PageRequest(50, Optional.empty())))
        .items();
  }

  private List<ExitView> find(
      @Nullable String operatorId, @Nullable String province, @Nullable Boolean open) {
    PageRequest page = caughtUp(new PageRequest(50, Optional.empty()));
    return exits.find(operatorId, province, open, TODAY, page).items();
  }

  private Page<ExitView> page(PageRequest page) {
    return exits.find(null, null, null, TODAY, caughtUp(page));
  }

  private PageRequest caughtUp(PageRequest page) {
    assertThat(runner.await(ledger.head(), Duration.ofSeconds(20))).isTrue();
    return page;
  }
}
