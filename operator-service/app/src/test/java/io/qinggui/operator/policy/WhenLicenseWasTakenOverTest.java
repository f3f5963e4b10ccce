package io.qinggui.operator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.LicenseTakenOver;
import io.qinggui.operator.heldlicense.HeldLicenseDecider;
import io.qinggui.operator.heldlicense.HeldLicenses;
import io.qinggui.operator.language.HeldLicenseCommand;
import io.qinggui.operator.language.HeldLicenseEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenLicenseWasTakenOverTest {

  private static final String NUMBER = "浙B1-20140026";
  private static final String BEFORE = "91330106673959654P";
  private static final String AFTER = "91330106MA27XF3P2D";
  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

  private final EventCatalog<OperatorEvent> catalog = EventCatalog.of(OperatorEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("operator");
  private final AxonCommands<OperatorEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  HeldLicenseCommand.class, new HeldLicenseDecider(), "held-licenses")));

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void the_successor_holds_the_license() {
    takenOver();
    takenOver();
    assertThat(held()).containsExactly(NUMBER);
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void it_does_not_when_that_was_withdrawn() {
    takenOver();
    FactWithdrawn fact =
        FactWithdrawn.of(AFTER, "e1", "io.qinggui.license.license-taken-over", DAY, null);
    new Policies()
        .whenLicenseRegistrationWasWithdrawn(commands)
        .apply(received("e2", FactWithdrawn.TYPE, fact));
    assertThat(held()).isEmpty();
  }

  private void takenOver() {
    Policy policy = new Policies().whenLicenseWasTakenOver(commands);
    policy.apply(
        received("e1", LicenseTakenOver.TYPE, new LicenseTakenOver(AFTER, NUMBER, BEFORE, DAY)));
  }

  private Collection<String> held() {
    HeldLicenses held = HeldLicenses.NONE;
    for (LedgerEvent event : ledger.readStream(HeldLicenseEvent.streamOf(AFTER), 0)) {
      held = held.with((HeldLicenseEvent) catalog.read(event).event());
    }
    return held.numbers();
  }

  private static ReceivedEvent received(String id, String type, Object fact) {
    return new ReceivedEvent(
        id,
        "license",
        1,
        type,
        AFTER,
        Instant.EPOCH,
        DAY,
        null,
        EventJson.mapper().valueToTree(fact),
        new byte[0]);
  }
}
