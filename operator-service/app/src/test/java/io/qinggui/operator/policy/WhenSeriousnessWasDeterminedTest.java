package io.qinggui.operator.policy;

import static io.qinggui.operator.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.registration.OperatorCorrections;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenSeriousnessWasDeterminedTest {

  private static final String CASE = "CASE-33-0000000000000001";
  private static final LocalDate DETERMINED = LocalDate.of(2017, 8, 1);

  private final EventCatalog<OperatorEvent> catalog = EventCatalog.of(OperatorEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("operator");
  private final AxonCommands<OperatorEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  RegisterCommand.class,
                  new CorrectingDecider<>(new OperatorDecider(), new OperatorCorrections()),
                  "operator")));
  private final Policy policy =
      new Policies().whenSeriousnessWasDetermined(commands, ledger, catalog);

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void a_serious_violation_is_entered_in_the_credit_record_by_whoever_determined_it() {
    policy.apply(determined("e1", true));
    assertThat(catalog.read(ledger.read(0, 10).getFirst()).event())
        .isEqualTo(
            new CreditRecordAdded(
                QINGXI,
                entry("LAYERED_SUBLEASE").idFor(QINGXI),
                "LAYERED_SUBLEASE",
                DETERMINED,
                DETERMINED,
                "33",
                CASE));
  }

  @Test
  void one_that_is_not_serious_leads_to_nothing() {
    policy.apply(determined("e1", false));
    assertThat(ledger.head()).isZero();
  }

  @Test
  void the_same_determination_received_again_changes_nothing() {
    policy.apply(determined("e1", true));
    policy.apply(determined("e1", true));
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void an_operator_listed_for_the_case_by_hand_is_not_listed_again() {
    LocalDate today = LocalDate.of(2017, 9, 1);
    RegisterOperator register =
        new RegisterOperator(Filer.ofMinistry(), QINGXI, "清溪", Kind.ENTERPRISE, "33", today);
    commands.send(register, CommandContext.causedBy("test", "1"));
    commands.send(
        new AddCreditRecord(QINGXI, Filer.ofMinistry(), entry("拒不整改"), today),
        CommandContext.causedBy("test", "2"));
    policy.apply(determined("e1", true));
    assertThat(ledger.head()).isEqualTo(2);
  }

  @Test
  void a_withdrawn_determination_takes_the_credit_record_along() {
    policy.apply(determined("e1", true));
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(counting()).isEmpty();
  }

  @Test
  void the_removal_of_the_record_goes_along_with_it() {
    policy.apply(determined("e1", true));
    commands.send(
        new RemoveCreditRecord(
            QINGXI,
            Filer.ofMinistry(),
            entry("LAYERED_SUBLEASE").idFor(QINGXI),
            LocalDate.of(2018, 8, 1),
            "整改完毕",
            LocalDate.of(2018, 8, 1)),
        CommandContext.causedBy("test", "1"));
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(counting()).isEmpty();
  }

  @Test
  void a_withdrawal_received_again_changes_nothing() {
    policy.apply(determined("e1", true));
    policy.apply(withdrawn("e2", "e1", null));
    long head = ledger.head();
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(ledger.head()).isEqualTo(head);
  }

  @Test
  void a_determination_that_takes_the_place_of_another_replaces_its_record() {
    policy.apply(determined("e1", true));
    policy.apply(withdrawn("e2", "e1", "e3"));
    policy.apply(determined("e3", true, DETERMINED.plusDays(3), "e1"));
    assertThat(counting())
        .singleElement()
        .isInstanceOfSatisfying(
            CreditRecordAdded.class,
            it -> assertThat(it.listedOn()).isEqualTo(DETERMINED.plusDays(3)));
    policy.apply(withdrawn("e4", "e3", null));
    assertThat(counting()).isEmpty();
  }

  @Test
  void a_determination_corrected_to_not_serious_takes_the_record_along() {
    policy.apply(determined("e1", true));
    policy.apply(withdrawn("e2", "e1", "e3"));
    policy.apply(determined("e3", false, DETERMINED, "e1"));
    assertThat(counting()).isEmpty();
  }

  @Test
  void one_corrected_to_serious_is_entered() {
    policy.apply(determined("e1", false));
    policy.apply(withdrawn("e2", "e1", "e3"));
    policy.apply(determined("e3", true, DETERMINED, "e1"));
    assertThat(counting()).hasSize(1);
  }

  @Test
  void a_record_that_somebody_withdrew_by_hand_is_not_missed() {
    policy.apply(determined("e1", true));
    commands.send(
        new CorrectFact(
            QINGXI,
            Filer.ofMinistry(),
            ledger.read(0, 1).getFirst().id(),
            "误登",
            null,
            List.of(),
            null,
            false,
            new EventIds("by-hand")),
        CommandContext.causedBy("test", "by-hand"));
    policy.apply(withdrawn("e2", "e1", null));
    assertThat(counting()).isEmpty();
  }

  private List<OperatorEvent> counting() {
    return CountingEvents.of(catalog, ledger.readStream("operator/" + QINGXI, 0)).stream()
        .map(Recorded::event)
        .toList();
  }

  private static ReceivedEvent withdrawn(
      String id, String determination, @Nullable String replacedBy) {
    FactWithdrawn fact =
        FactWithdrawn.of(
            QINGXI,
            determination,
            "io.qinggui.inspection.seriousness-determined",
            DETERMINED,
            replacedBy);
    return new ReceivedEvent(
        id,
        "inspection",
        8,
        FactWithdrawn.TYPE,
        QINGXI,
        Instant.EPOCH,
        DETERMINED,
        null,
        EventJson.mapper().valueToTree(fact),
        new byte[0]);
  }

  private static CreditEntry entry(String cause) {
    return new CreditEntry(cause, DETERMINED, DETERMINED, "33", CASE);
  }

  private static ReceivedEvent determined(String id, boolean serious) {
    return determined(id, serious, DETERMINED, null);
  }

  private static ReceivedEvent determined(
      String id, boolean serious, LocalDate on, @Nullable String corrects) {
    SeriousnessDetermined fact =
        new SeriousnessDetermined(CASE, QINGXI, "LAYERED_SUBLEASE", "33", serious, on, "33");
    return new ReceivedEvent(
        id,
        "inspection",
        7,
        SeriousnessDetermined.TYPE,
        QINGXI,
        Instant.EPOCH,
        on,
        corrects,
        EventJson.mapper().valueToTree(fact),
        new byte[0]);
  }
}
