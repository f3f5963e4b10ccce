package io.qinggui.license;

import static io.qinggui.license.Examples.ZHEJIANG;
import static io.qinggui.license.Examples.source;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.announcement.AnnouncementDecider;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.finding.FindingDecider;
import io.qinggui.license.language.AmendRulebook;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.CorrectAmendment;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseNumberCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NoteLease;
import io.qinggui.license.language.NotedFact.AnnualCheckNoted;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.CreditRemovalNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.language.ReminderCommand;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.license.LicenseDecider;
import io.qinggui.license.notedfact.NotedFactDecider;
import io.qinggui.license.notedlease.NotedLeaseDecider;
import io.qinggui.license.number.LicenseNumberDecider;
import io.qinggui.license.reminder.ReminderDecider;
import io.qinggui.license.rulebook.AmendmentCorrections;
import io.qinggui.license.rulebook.RulebookDecider;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A few operators to whom things happen in any order while days pass, for properties of what looks
 * at all of them. What may not be recorded is not.
 */
public final class Market implements AutoCloseable {

  private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 20);
  private static final int OPERATORS = 3;
  private static final int DAYS = 420;

  public final EventCatalog<LicenseServiceEvent> catalog =
      EventCatalog.of(LicenseServiceEvent.class);
  public final MemoryLedger ledger = new MemoryLedger("license", this::now);
  public final AxonCommands<LicenseServiceEvent> commands =
      AxonCommands.over(ledger, catalog, bindings());
  public final LawBook law = new LawBook(ledger, catalog);
  public final Standings standings = new Standings(new OperatorFiles(ledger, catalog, 100), law);
  public final ProjectionRunner runner;
  public final Boundaries boundaries;
  private volatile Instant now = Beijing.startOf(FIRST_DAY);
  private int recorded;
  private int sent;

  /** What happens to an operator. */
  public enum Kind {
    REGISTERED,
    RENEWED,
    RUNNING,
    COMMITTED,
    LISTED,
    REMOVED,
    LISTING_WITHDRAWN,
    CHECK_FAILED,
    MERGED,
    AMENDED,
    AMENDMENT_WITHDRAWN,
    /** Some days pass. */
    TIME,
    /** Whoever looks at all operators does it now. */
    LOOK
  }

  /**
   * Something that happens.
   *
   * @param operator to which of them
   * @param day since the first day, on which it counts
   */
  public record Step(Kind kind, int operator, int day) {

    LocalDate date() {
      return FIRST_DAY.plusDays(day);
    }
  }

  public Market() {
    MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
    this.runner =
        ProjectionRunner.start(
            new BoundariesProjection(catalog, standings, database),
            ledger,
            new MemoryConsumerStore(),
            database,
            this::now);
    this.boundaries = new Boundaries(database, standings, (operator, license) -> false);
  }

  /** Stories in which days pass and somebody looks every now and then, and at last. */
  public static Arbitrary<List<Step>> stories() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Kind.class)),
            Tuple.of(1, Arbitraries.of(Kind.LOOK, Kind.TIME, Kind.REGISTERED)));
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(0, OPERATORS - 1),
            Arbitraries.integers().between(0, DAYS))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  public Instant now() {
    return now;
  }

  /** From now on it is that day. */
  public void turnTo(String date) {
    now = Beijing.startOf(LocalDate.parse(date));
  }

  public LocalDate today() {
    return Beijing.dateOf(now);
  }

  public static List<String> operators() {
    return IntStream.range(0, OPERATORS).mapToObj(Market::operator).toList();
  }

  /** Of an operator's stream of that kind. */
  public List<LicenseServiceEvent> events(String kind, String operator) {
    return ledger.readStream(kind + "/" + operator, 0).stream()
        .<LicenseServiceEvent>map(it -> catalog.read(it).event())
        .toList();
  }

  /** Does what the step says, but for {@link Kind#LOOK}. */
  public void happens(Step it) {
    String operator = operator(it.operator());
    int id = ++recorded;
    switch (it.kind()) {
      case REGISTERED -> send(register(it, operator));
      case RENEWED ->
          send(
              new RenewLicense(
                  number(it),
                  ZHEJIANG,
                  null,
                  today(),
                  it.date().plusDays(200),
                  List.of(),
                  today()));
      case RUNNING -> send(new NoteFact(Examples.running(operator, id)));
      case COMMITTED -> send(commit(it));
      case LISTED -> send(new NoteFact(Examples.listed(operator, it.date().toString(), id)));
      case REMOVED ->
          listing(operator)
              .forEach(
                  listed ->
                      send(
                          new NoteFact(
                              new CreditRemovalNoted(
                                  operator, source(id), "CR-" + listed, it.date()))));
      case LISTING_WITHDRAWN ->
          listing(operator)
              .forEach(
                  listed ->
                      send(
                          new NoteFact(
                              new WithdrawalNoted(
                                  operator,
                                  source(id),
                                  "event-" + listed,
                                  "io.qinggui.operator.credit-record-added.v1",
                                  it.date(),
                                  null))));
      case CHECK_FAILED ->
          send(
              new NoteFact(
                  new AnnualCheckNoted(operator, source(id), number(it), 2017, false, it.date())));
      case MERGED ->
          Examples.merged(
                  operator, operator((it.operator() + 1) % OPERATORS), it.date().toString(), id)
              .forEach(noted -> send(new NoteFact(noted)));
      case AMENDED -> send(amend(it, id));
      case AMENDMENT_WITHDRAWN -> lastAmendment().forEach(this::withdraw);
      case TIME -> now = now.plus(Duration.ofDays(1 + it.day() / 4));
      case LOOK -> {}
    }
  }

  private static RegisterLicense register(Step it, String operator) {
    LocalDate granted = LocalDate.of(it.day() % 2 == 0 ? 2012 : 2014, 5, 1);
    return new RegisterLicense(
        number(it),
        ZHEJIANG,
        operator,
        "33",
        granted,
        it.date().plusDays(60),
        List.of(new Grant("IDC", List.of("33"), false)),
        LocalDate.of(2018, 9, 1));
  }

  private FileCommitment commit(Step it) {
    return new FileCommitment(
        number(it),
        ZHEJIANG,
        it.day() % 2 == 0 ? Track.SERVICE : Track.COMPLIANCE,
        it.day() % 2 == 0 ? Service.CDN : null,
        LocalDate.of(2017, 1, 20),
        LocalDate.of(2017, 3, 1),
        "33",
        law.now().on(today()),
        LocalDate.of(2018, 9, 1));
  }

  private static AmendRulebook amend(Step it, int id) {
    Map<String, Object> values =
        switch (it.day() % 4) {
          case 0 -> Map.of("commitmentDeadline", it.date().toString());
          case 1 -> Map.of("fulfilmentDeadline", it.date().toString());
          case 2 -> Map.of("renewalLeadDays", it.day() / 4);
          default -> Map.of("secondReminderDays", it.day() / 4);
        };
    return new AmendRulebook(
        "A-" + id, "文件", FIRST_DAY, it.operator() == 0 ? it.date() : null, values);
  }

  private void withdraw(LedgerEvent amendment) {
    send(
        new CorrectAmendment(
            Filer.ofMinistry(), amendment.id(), "误录", null, new EventIds("step-" + recorded)));
  }

  private Stream<LedgerEvent> lastAmendment() {
    return ledger.readStream(RulebookEvent.STREAM, 0).stream()
        .filter(it -> it.type().endsWith("rulebook-amended"))
        .reduce((earlier, later) -> later)
        .stream();
  }

  /** The position of the operator's first listing, where it was born. */
  private Stream<Long> listing(String operator) {
    return ledger.readStream(StandingCommand.streamOf(operator), 0).stream()
        .map(it -> catalog.read(it).event())
        .filter(CreditRecordNoted.class::isInstance)
        .map(CreditRecordNoted.class::cast)
        .map(it -> it.source().position())
        .limit(1);
  }

  /** Records what follows from a command, if anything may be recorded. */
  public void send(Command command) {
    try {
      String id = "step-" + ++sent;
      var unused = commands.send(command, CommandContext.causedBy("test", id));
    } catch (CommandRejectedException notTaken) {
      // it does not happen then
    }
  }

  private static String operator(int number) {
    return "OP-%016X".formatted(number + 1);
  }

  private static String number(Step it) {
    return "浙B1-2014000" + (it.operator() + 1);
  }

  /** All that the steps need, to be put over the ledger by another instance, too. */
  public static List<DeciderBinding<?, ? extends LicenseServiceEvent, ?>> bindings() {
    return List.of(
        new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license"),
        new DeciderBinding<>(
            LicenseNumberCommand.class, new LicenseNumberDecider(), "license-number"),
        new DeciderBinding<>(StandingCommand.class, new NotedFactDecider(), "standing"),
        new DeciderBinding<>(
            RulebookCommand.class,
            new CorrectingDecider<>(new RulebookDecider(), new AmendmentCorrections()),
            "rulebook"),
        new DeciderBinding<>(AnnouncementCommand.class, new AnnouncementDecider(), "announcement"),
        new DeciderBinding<>(ReminderCommand.class, new ReminderDecider(), "reminder"),
        new DeciderBinding<>(NoteLease.class, new NotedLeaseDecider(), LeaseNote.STREAMS),
        new DeciderBinding<>(TellFindings.class, new FindingDecider(), "finding"));
  }

  @Override
  public void close() {
    runner.close();
    commands.close();
  }
}
