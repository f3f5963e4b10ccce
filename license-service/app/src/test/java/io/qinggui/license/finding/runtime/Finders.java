package io.qinggui.license.finding.runtime;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.Examples;
import io.qinggui.license.Market;
import io.qinggui.license.SharedLedger;
import io.qinggui.license.SharedLedger.Store;
import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NoteLease;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.LedgerFollower;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Instances that find violations over one ledger, by the clock of whoever is at work. An operator
 * runs a CDN on a license of before, so that what is leased to it for that is a violation from
 * 2017-04-01 on.
 */
final class Finders implements AutoCloseable {

  static final String OPERATOR = "OP-0000000000000001";
  static final String CARRIER = "OP-00000000000000CA";
  static final String LEASE = "LS-0000000000000001";

  private static final EventCatalog<LicenseServiceEvent> CATALOG =
      EventCatalog.of(LicenseServiceEvent.class);

  private final SharedLedger ledgers;
  private final List<AutoCloseable> open = new ArrayList<>();
  private volatile Instant now = Beijing.startOf(LocalDate.of(2017, 3, 1));

  Finders(Store store, Path folder) {
    this.ledgers = new SharedLedger(store, folder, () -> now);
    open.add(ledgers);
  }

  void turnTo(String date) {
    now = Beijing.startOf(LocalDate.parse(date));
  }

  Finder finder() {
    return new Finder(ledgers.open(), ledgers.kept());
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  /** One instance. */
  final class Finder {

    private final Ledger ledger;
    private final ConsumerStore kept;
    private final AxonCommands<LicenseServiceEvent> commands;
    private final ProjectionRunner runner;
    private final Concerned concerned;
    private final Telling telling;
    private final FindingSweep sweep;

    Finder(Ledger ledger, ConsumerStore kept) {
      this.ledger = ledger;
      this.kept = kept;
      this.commands = AxonCommands.over(ledger, CATALOG, Market.bindings());
      LawBook law = new LawBook(ledger, CATALOG);
      Standings standings = new Standings(new OperatorFiles(ledger, CATALOG, 100), law);
      MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
      this.runner =
          ProjectionRunner.start(
              new BoundariesProjection(CATALOG, standings, database),
              ledger,
              new MemoryConsumerStore(),
              database,
              () -> now);
      LedgerFollower noted = new LedgerFollower("noted-for-findings", ledger);
      NotedLeases leases = new NotedLeases(ledger, CATALOG, noted);
      this.concerned =
          new Concerned(
              ledger,
              CATALOG,
              standings,
              leases,
              new ObservedOperators(noted),
              new Boundaries(database, standings, (operator, license) -> false));
      this.telling =
          new Telling(
              ledger,
              new ProvenViolations(new LeaseFindings(leases, standings), standings),
              law,
              commands);
      this.sweep = started();
      open.addFirst(commands);
      open.addFirst(runner);
    }

    /** Another sweep of the same instance, that knows what was kept. */
    FindingSweep started() {
      return new FindingSweep(
          ledger,
          runner,
          concerned,
          kept,
          new BoundedAnnouncer((key, today) -> telling.tell(FindingSubject.of(key), today)),
          () -> now);
    }

    ConsumerStore kept() {
      return kept;
    }

    void operatorRuns() {
      record(Examples.register(OPERATOR, Examples.NUMBER));
      record(new NoteFact(Examples.running(OPERATOR, 1)));
      record(new NoteFact(Examples.carrier(CARRIER, 2)));
    }

    void leased(String lease, String service, int position) {
      record(
          new NoteLease(
              Examples.leased(lease, CARRIER, OPERATOR, service, "2017-02-01", position)));
    }

    void record(Command command) {
      var unused = commands.send(command, CommandContext.causedBy("test", command.toString()));
    }

    /** Tells of the lease as of a day, whatever the clock says. */
    void tell(String today) {
      telling.tell(FindingSubject.ofLease(LEASE), LocalDate.parse(today));
    }

    void tellOn(String date) {
      turnTo(date);
      tell(date);
    }

    boolean runOn(String date) {
      turnTo(date);
      return sweep.run();
    }

    /** What was told of a lease, each with its day. */
    List<String> told(String lease) {
      return ledger.readStream("finding/" + lease, 0).stream()
          .map(it -> it.type().substring("io.qinggui.license.".length()) + " " + it.legalDate())
          .toList();
    }
  }
}
