package io.qinggui.license.application.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.application.ApplicationCorrections;
import io.qinggui.license.application.ApplicationDecider;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationCommand.Submit;
import io.qinggui.license.language.ApplicationCommand.Withdraw;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose renewal is under way, however often it was applied for. */
class RenewalsAppliedTest {

  private static final String NUMBER = "浙B1-20140026";
  private static final String HOLDER = "91330106MA27XF3P2D";
  private static final LocalDate TERM_ENDS = LocalDate.of(2019, 4, 30);
  private static final LocalDate TODAY = LocalDate.of(2019, 1, 10);
  private static final Instant NOW = Instant.parse("2019-01-10T00:00:00Z");
  private static final Filer ISSUER = Filer.ofAdministration("33");

  /** More than any page has. */
  private static final int MANY = 1_100;

  private final MemoryLedger ledger = new MemoryLedger("license", () -> NOW);
  private final EventCatalog<LicenseServiceEvent> catalog =
      EventCatalog.of(LicenseServiceEvent.class);
  private final AxonCommands<LicenseServiceEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  ApplicationCommand.class,
                  new CorrectingDecider<>(new ApplicationDecider(), new ApplicationCorrections()),
                  "application")));
  private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
  private final RecordProjection<ApplicationEvent, ApplicationView> projection =
      new ApplicationConfiguration().applicationsProjection(catalog, ledger);
  private final ProjectionRunner runner =
      ProjectionRunner.start(projection, ledger, new MemoryConsumerStore(), database, () -> NOW);
  private final RenewalsApplied renewals =
      new RenewalsApplied(new ReadModel<>(database, projection, () -> {}));

  @AfterEach
  void close() {
    runner.close();
    commands.close();
  }

  @Test
  void the_one_that_is_open_is_found_behind_all_that_were_given_up() {
    for (int i = 0; i < MANY; i++) {
      String given = "AP-33-%016d".formatted(i);
      send(submission(given, NUMBER));
      send(new Withdraw(given, ISSUER, TODAY, TODAY));
    }
    assertThat(isAppliedFor()).isFalse();
    send(submission("AP-33-ffffffffffffffff", NUMBER));
    assertThat(isAppliedFor()).isTrue();
  }

  @Test
  void the_renewal_of_another_license_is_another_renewal() {
    send(submission("AP-33-0000000000000001", "浙B1-20140027"));
    assertThat(isAppliedFor()).isFalse();
  }

  private boolean isAppliedFor() {
    assertThat(runner.await(ledger.head(), Duration.ofSeconds(60))).isTrue();
    return renewals.isAppliedFor(HOLDER, license());
  }

  private static HeldLicense license() {
    Fact license =
        new Fact.License(
            new FactRef("license-1", NOW),
            NUMBER,
            "33",
            LocalDate.of(2014, 5, 1),
            TERM_ENDS,
            List.of());
    return OperatorFacts.of(HOLDER, List.of(license)).license(NUMBER).orElseThrow();
  }

  private static Submit submission(String applicationId, String number) {
    LicenseRegistered registered =
        new LicenseRegistered(
            HOLDER,
            number,
            "33",
            LocalDate.of(2014, 5, 1),
            TERM_ENDS,
            List.of(new Grant("IDC", List.of("33"), false)));
    return new Submit(
        applicationId,
        ISSUER,
        ApplicationKind.RENEWAL,
        HOLDER,
        "33",
        number,
        registered,
        List.of(),
        null,
        TODAY,
        TODAY);
  }

  private void send(ApplicationCommand command) {
    String id = "command-" + ledger.head();
    var unused = commands.send(command, CommandContext.causedBy("test", id));
  }
}
