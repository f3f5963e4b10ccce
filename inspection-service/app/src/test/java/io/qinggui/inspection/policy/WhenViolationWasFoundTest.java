package io.qinggui.inspection.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.cases.CaseCorrections;
import io.qinggui.inspection.cases.CaseDecider;
import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.license.contract.ViolationFindingWithdrawn;
import io.qinggui.license.contract.ViolationFound;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenViolationWasFoundTest {

  private static final String FINDING = "VF-2F0C94A1B37E55D8";
  private static final String CASE = OpenCase.idForFinding(FINDING);
  private static final String LESSOR = "91330106673959654P";
  private static final String LESSEE = "91330106MA27XF3P2D";
  private static final Instant TOLD = Instant.parse("2018-02-01T00:00:00Z");

  private final EventCatalog<InspectionEvent> catalog = EventCatalog.of(InspectionEvent.class);
  private final MemoryLedger ledger = new MemoryLedger("inspection");
  private final AxonCommands<InspectionEvent> commands =
      AxonCommands.over(
          ledger,
          catalog,
          List.of(
              new DeciderBinding<>(
                  CaseCommand.class,
                  new CorrectingDecider<>(new CaseDecider(), new CaseCorrections()),
                  "case")));
  private final Policy policy = new FindingPolicies().whenViolationWasFound(commands);

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void a_case_is_opened_of_both_parties_on_the_day_on_which_it_was_told() {
    policy.apply(found("e1", true));

    List<InspectionEvent> events = events();
    assertThat(events).hasExactlyElementsOfTypes(CaseOpened.class, CaseLinked.class);
    CaseOpened opened = (CaseOpened) events.getFirst();
    assertThat(opened.kind()).isEqualTo("LAYERED_SUBLEASE");
    assertThat(opened.source()).isEqualTo("DETECTION");
    assertThat(opened.operatorId()).isEqualTo(LESSOR);
    assertThat(opened.otherPartyId()).isEqualTo(LESSEE);
    assertThat(opened.foundOn()).isEqualTo(LocalDate.parse("2018-02-01"));
    assertThat(opened.basis())
        .isEqualTo(new CaseBasis(FINDING, "LS-6A2E1F0C9B7D4431", List.of("event-1")));
    assertThat(opened.evidence()).contains(FINDING, "二(二)3", "event-1", "2017-05-01");
  }

  @Test
  void exactly_one_is_opened_however_often_it_arrives() {
    policy.apply(found("e1", true));
    policy.apply(found("e1", true));
    policy.apply(found("e2", true));

    assertThat(events()).hasSize(2);
  }

  @Test
  void the_rulebook_says_which_kinds_open_cases() {
    policy.apply(found("e1", false));
    policy.apply(withdrawn("e2"));

    assertThat(ledger.head()).isZero();
  }

  @Test
  void that_it_is_none_is_noted_on_the_case_once_and_closes_nothing() {
    policy.apply(found("e1", true));
    policy.apply(withdrawn("e2"));
    policy.apply(withdrawn("e2"));
    policy.apply(withdrawn("e3"));

    assertThat(events())
        .hasExactlyElementsOfTypes(CaseOpened.class, CaseLinked.class, CaseBasisWithdrawn.class);
  }

  private List<InspectionEvent> events() {
    return ledger.readStream(CaseCommand.streamOf(CASE), 0).stream()
        .map(it -> catalog.read(it).event())
        .toList();
  }

  private static ReceivedEvent found(String id, boolean opensCase) {
    return received(
        id,
        ViolationFound.TYPE,
        new ViolationFound(
            FINDING,
            LESSOR,
            LESSEE,
            "LAYERED_SUBLEASE",
            "二(二)3",
            "ISP",
            "33",
            LocalDate.parse("2017-05-01"),
            null,
            List.of("event-1"),
            "LS-6A2E1F0C9B7D4431",
            opensCase,
            null));
  }

  private static ReceivedEvent withdrawn(String id) {
    return received(
        id,
        ViolationFindingWithdrawn.TYPE,
        new ViolationFindingWithdrawn(
            FINDING, LESSOR, LESSEE, "LAYERED_SUBLEASE", "LS-6A2E1F0C9B7D4431", null));
  }

  private static ReceivedEvent received(String id, String type, Object fact) {
    return new ReceivedEvent(
        id,
        "license",
        1,
        type,
        LESSOR,
        TOLD,
        LocalDate.parse("2017-05-01"),
        null,
        EventJson.mapper().valueToTree(fact),
        new byte[0]);
  }
}
