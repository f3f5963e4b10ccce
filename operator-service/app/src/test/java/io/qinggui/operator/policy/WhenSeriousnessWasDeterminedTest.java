package io.qinggui.operator.policy;

import static io.qinggui.operator.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
          List.of(new DeciderBinding<>(RegisterCommand.class, new OperatorDecider(), "operator")));
  private final Policy policy = new Policies().whenSeriousnessWasDetermined(commands);

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

  private static CreditEntry entry(String cause) {
    return new CreditEntry(cause, DETERMINED, DETERMINED, "33", CASE);
  }

  private static ReceivedEvent determined(String id, boolean serious) {
    SeriousnessDetermined fact =
        new SeriousnessDetermined(
            CASE, QINGXI, "LAYERED_SUBLEASE", "33", serious, DETERMINED, "33");
    return new ReceivedEvent(
        id,
        "inspection",
        7,
        SeriousnessDetermined.TYPE,
        QINGXI,
        Instant.EPOCH,
        DETERMINED,
        EventJson.mapper().valueToTree(fact));
  }
}
