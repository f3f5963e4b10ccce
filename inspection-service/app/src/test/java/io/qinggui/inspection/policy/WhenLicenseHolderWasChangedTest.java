package io.qinggui.inspection.policy;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.NotedHolderCommand;
import io.qinggui.inspection.language.NotedLicenseCommand;
import io.qinggui.inspection.notedlicense.NotedHolderDecider;
import io.qinggui.inspection.notedlicense.NotedLicenseDecider;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseHolderChanged;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenLicenseHolderWasChangedTest {

  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

  private final EventCatalog<InspectionEvent> catalog = EventCatalog.of(InspectionEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("inspection");
  private final NotedLicenses licenses = new NotedLicenses(ledger, catalog, Duration.ZERO);
  private final AxonCommands<InspectionEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  NotedLicenseCommand.class, new NotedLicenseDecider(), "noted-license"),
              new DeciderBinding<>(
                  NotedHolderCommand.class, new NotedHolderDecider(), "noted-holders")));
  private final Policy policy = new Policies().whenLicenseHolderWasChanged(commands, licenses);

  @BeforeEach
  void registered() {
    new Policies()
        .whenLicenseWasRegistered(commands, licenses)
        .apply(
            received(
                "e0",
                new LicenseRegistered(
                    QINGXI,
                    LICENSE,
                    false,
                    "33",
                    LocalDate.of(2014, 5, 1),
                    LocalDate.of(2019, 4, 30),
                    List.of()),
                null));
  }

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void it_is_known_by_a_stable_name() {
    assertThat(policy.name()).isEqualTo("when-license-holder-was-changed-then-note-it");
    assertThat(policy.topic()).isEqualTo("qinggui.license");
  }

  @Test
  void the_holder_of_a_day_is_known_and_the_issuer_stays() {
    policy.apply(changed("e1", DAY, null));
    policy.apply(changed("e1", DAY, null));
    assertThat(ledger.head()).isEqualTo(2);
    assertThat(holder(DAY.minusDays(1))).isEqualTo(QINGXI);
    assertThat(holder(DAY)).isEqualTo(MINGHU);
    assertThat(licenses.heldOn(DAY, LICENSE, Filer.ofMinistry()).orElseThrow().issuer())
        .isEqualTo("33");
  }

  @Test
  void a_corrected_change_counts_from_its_right_day() {
    policy.apply(changed("e1", DAY, null));
    policy.apply(withdrawn("e2", "e1", "e3"));
    assertThat(holder(DAY)).isEqualTo(MINGHU);
    policy.apply(changed("e3", DAY.plusDays(1), "e1"));
    assertThat(holder(DAY)).isEqualTo(QINGXI);
    assertThat(holder(DAY.plusDays(1))).isEqualTo(MINGHU);
  }

  @Test
  void a_withdrawn_change_counts_no_more_even_when_it_is_delivered_again() {
    policy.apply(changed("e1", DAY, null));
    policy.apply(withdrawn("e2", "e1", null));
    policy.apply(changed("e1", DAY, null));
    assertThat(holder(DAY)).isEqualTo(QINGXI);
    policy.apply(withdrawn("e4", "something-else", null));
    assertThat(ledger.head()).isEqualTo(3);
  }

  private String holder(LocalDate date) {
    return licenses
        .heldOn(date, LICENSE, Filer.ofMinistry())
        .map(LicenseNoted::operatorId)
        .orElseThrow();
  }

  private static ReceivedEvent changed(String id, LocalDate on, @Nullable String corrects) {
    return received(id, new LicenseHolderChanged(QINGXI, LICENSE, MINGHU, on), corrects);
  }

  private static ReceivedEvent withdrawn(String id, String wrong, @Nullable String replacedBy) {
    return received(
        id,
        FactWithdrawn.of(
            QINGXI, wrong, "io.qinggui.license.license-holder-changed", DAY, replacedBy),
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
        DAY,
        corrects,
        EventJson.mapper().valueToTree(fact),
        new byte[0]);
  }
}
