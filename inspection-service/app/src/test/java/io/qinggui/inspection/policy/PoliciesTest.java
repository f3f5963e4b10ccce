package io.qinggui.inspection.policy;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.notedlicense.NotedLicenseDecider;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  private static final LocalDate GRANTED = LocalDate.of(2014, 5, 1);

  private final EventCatalog<InspectionEvent> catalog = EventCatalog.of(InspectionEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("inspection");
  private final NotedLicenses licenses = new NotedLicenses(ledger, catalog, Duration.ZERO);
  private final AxonCommands<InspectionEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  NotedLicenseCommand.class, new NotedLicenseDecider(), "noted-license")));
  private final Policy policy = new Policies().whenLicenseWasRegistered(commands, licenses);

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void it_is_known_by_a_stable_name_and_listens_to_registrations_and_withdrawals() {
    assertThat(policy.name()).isEqualTo("when-license-was-registered-then-note-it");
    assertThat(policy.topic()).isEqualTo("qinggui.license");
    assertThat(policy.types())
        .containsExactlyInAnyOrder(
            "io.qinggui.license.license-registered.v1", "io.qinggui.license.fact-withdrawn.v1");
  }

  @Test
  void holder_and_issuer_are_noted_once() {
    policy.apply(registered("e1", "33", null));
    policy.apply(registered("e1", "33", null));
    assertThat(ledger.read(0, 10))
        .singleElement()
        .satisfies(entry -> assertThat(catalog.read(entry).event()).isEqualTo(noted("33", "e1")))
        .satisfies(
            entry ->
                assertThat(entry.commandId())
                    .isEqualTo(CommandContext.causedBy(policy.name(), "e1").commandId()));
  }

  @Test
  void a_note_is_about_the_license_and_not_in_the_history_of_its_holder() {
    policy.apply(registered("e1", "33", null));
    assertThat(ledger.readSubject(QINGXI, 0, 10)).isEmpty();
  }

  @Test
  void of_a_corrected_registration_the_right_one_is_noted() {
    policy.apply(registered("e1", "33", null));
    policy.apply(withdrawn("e2", "e1", "e3"));
    assertThat(licenses.find(LICENSE)).contains(noted("33", "e1"));
    policy.apply(registered("e3", "MIIT", "e1"));
    assertThat(licenses.find(LICENSE)).contains(noted("MIIT", "e3"));
  }

  @Test
  void a_withdrawn_registration_is_noted_no_more_until_there_is_another() {
    policy.apply(registered("e1", "33", null));
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(licenses.find(LICENSE)).isEmpty();
    policy.apply(registered("e1", "33", null));
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(licenses.find(LICENSE)).as("delivered again").isEmpty();
    policy.apply(registered("e3", "33", null));
    assertThat(licenses.find(LICENSE)).contains(noted("33", "e3"));
  }

  @Test
  void so_is_a_corrected_one_that_said_the_same_of_holder_and_issuer() {
    policy.apply(registered("e1", "33", null));
    policy.apply(withdrawn("e2", "e1", "e3"));
    policy.apply(registered("e3", "33", "e1"));
    policy.apply(withdrawn("e4", "e3", null));
    assertThat(licenses.find(LICENSE)).isEmpty();
  }

  @Test
  void a_license_that_was_registered_for_another_meanwhile_stays_noted() {
    policy.apply(registered("e1", "33", null));
    policy.apply(registered("e3", "44", null));
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(licenses.find(LICENSE)).contains(noted("44", "e3"));
  }

  @Test
  void what_else_is_withdrawn_there_was_not_noted() {
    policy.apply(registered("e1", "33", null));
    policy.apply(withdrawn("e2", "a-commitment", null));
    assertThat(ledger.head()).isEqualTo(1);
  }

  private static LicenseNoted noted(String issuer, String eventId) {
    return new LicenseNoted(LICENSE, QINGXI, issuer, GRANTED, eventId);
  }

  private static ReceivedEvent registered(String id, String issuer, @Nullable String corrects) {
    return received(
        id,
        new LicenseRegistered(
            QINGXI, LICENSE, false, issuer, GRANTED, LocalDate.of(2019, 4, 30), List.of()),
        corrects);
  }

  private static ReceivedEvent withdrawn(String id, String wrong, @Nullable String replacedBy) {
    return received(
        id,
        FactWithdrawn.of(
            QINGXI, wrong, "io.qinggui.license.license-registered", GRANTED, replacedBy),
        null);
  }

  private static ReceivedEvent received(String id, LicenseFact fact, @Nullable String corrects) {
    return new ReceivedEvent(
        id,
        "license",
        7,
        fact.cloudEventType(),
        QINGXI,
        Instant.EPOCH,
        GRANTED,
        corrects,
        EventJson.mapper().valueToTree(fact),
        new byte[0]);
  }
}
