package io.qinggui.inspection.policy;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseRegisterCommand;
import io.qinggui.inspection.licenseregister.LicenseRegisterDecider;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenLicenseWasRegisteredTest {

  private static final LocalDate GRANTED = LocalDate.of(2014, 5, 1);

  private final EventCatalog<InspectionEvent> catalog = EventCatalog.of(InspectionEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("inspection");
  private final AxonCommands<InspectionEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  LicenseRegisterCommand.class, new LicenseRegisterDecider(), "noted-license")));
  private final WhenLicenseWasRegisteredThenNoteIt policy =
      new WhenLicenseWasRegisteredThenNoteIt(commands);

  @AfterEach
  void close() {
    commands.close();
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
                    .isEqualTo(new LicenseNoted(LICENSE, QINGXI, "33", GRANTED)));
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
