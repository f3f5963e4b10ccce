package io.qinggui.inspection.policy;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.notedlicense.NotedLicenseDecider;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  private static final LocalDate GRANTED = LocalDate.of(2014, 5, 1);

  private final EventCatalog<InspectionEvent> catalog = EventCatalog.of(InspectionEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("inspection");
  private final AxonCommands<InspectionEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  NotedLicenseCommand.class, new NotedLicenseDecider(), "noted-license")));
  private final Policy policy = new Policies().whenLicenseWasRegistered(commands);

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void it_is_known_by_a_stable_name_and_listens_to_registrations() {
    assertThat(policy.name()).isEqualTo("when-license-was-registered-then-note-it");
    assertThat(policy.topic()).isEqualTo("qinggui.license");
    assertThat(policy.types()).containsExactly("io.qinggui.license.license-registered.v1");
  }

  @Test
  void holder_and_issuer_are_noted_once() {
    policy.apply(registered());
    policy.apply(registered());
    assertThat(ledger.read(0, 10))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(catalog.read(entry).event())
                    .isEqualTo(new LicenseNoted(LICENSE, QINGXI, "33", GRANTED)))
        .satisfies(
            entry ->
                assertThat(entry.commandId())
                    .isEqualTo(CommandContext.causedBy(policy.name(), "e1").commandId()));
  }

  @Test
  void a_note_is_about_the_license_and_not_in_the_history_of_its_holder() {
    policy.apply(registered());
    assertThat(ledger.readSubject(QINGXI, 0, 10)).isEmpty();
  }

  private static ReceivedEvent registered() {
    LicenseRegistered fact =
        new LicenseRegistered(
            QINGXI, LICENSE, false, "33", GRANTED, LocalDate.of(2019, 4, 30), List.of());
    return new ReceivedEvent(
        "e1",
        "license",
        7,
        LicenseRegistered.TYPE,
        QINGXI,
        Instant.EPOCH,
        GRANTED,
        EventJson.mapper().valueToTree(fact));
  }
}
