package io.qinggui.operator.circuitfile;

import static io.qinggui.operator.Examples.CARRIER;
import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.CircuitFileCommand;
import io.qinggui.operator.language.CircuitFileCommand.CorrectCircuitFile;
import io.qinggui.operator.language.CircuitFileCommand.FileInternationalCircuit;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.CircuitFileEvent.InternationalCircuitFiled;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CircuitFileTest {

  private static final LocalDate FILED = LocalDate.of(2017, 2, 20);
  private static final LocalDate KNOWN = LocalDate.of(2017, 2, 21);

  private static final Filer BY_ITSELF = Filer.ofCarrier(CARRIER);

  private final DeciderFixture<
          CircuitFileCommand, CircuitFileEvent, History<CircuitFileEvent, CircuitFile>>
      file =
          DeciderFixture.of(
              new CorrectingDecider<>(new CircuitFileDecider(), new CircuitFileCorrections()));

  @Test
  void a_carrier_files_the_user_of_a_circuit_with_its_acknowledgement() {
    file.when(filing(FILED, KNOWN)).then(filed(KNOWN));
  }

  @Test
  void the_acknowledgement_may_come_later() {
    file.givenCommands(filing(FILED, null))
        .when(filing(FILED, KNOWN))
        .then(new CircuitPurposeAcknowledged(CARRIER, QINGXI, "INTERNAL_OFFICE", FILED, KNOWN));
  }

  @Test
  void the_same_filing_again_is_noticed_also_after_the_acknowledgement() {
    file.givenCommands(filing(FILED, null));
    file.when(filing(FILED, null)).thenRejected("already-filed");
    file.givenCommands(filing(FILED, KNOWN));
    file.when(filing(FILED, null)).thenRejected("already-filed");
    file.when(filing(FILED, KNOWN)).thenRejected("already-filed");
  }

  @Test
  void another_date_contradicts_the_file() {
    file.givenCommands(filing(FILED, null));
    file.when(filing(KNOWN, null)).thenRejected("filed-differently");
    file.when(filing(KNOWN, KNOWN)).thenRejected("filed-differently");
    file.givenCommands(filing(FILED, KNOWN));
    file.when(filing(FILED, TODAY)).thenRejected("filed-differently");
  }

  @Test
  void only_a_registered_carrier_keeps_such_files() {
    file.when(filingKeptBy(null)).thenRejected("operator-unknown");
    file.when(filingKeptBy(Kind.ENTERPRISE)).thenRejected("not-a-carrier");
  }

  @Test
  void a_carrier_is_not_its_own_user() {
    FileInternationalCircuit own =
        new FileInternationalCircuit(
            CARRIER,
            BY_ITSELF,
            entry(Kind.CARRIER),
            null,
            CARRIER,
            "INTERNAL_OFFICE",
            FILED,
            null,
            TODAY);
    assertThat(file.when(own).thenRejected("carrier-is-user").pointer())
        .isEqualTo("/userOperatorId");
  }

  @Test
  void nothing_is_filed_or_acknowledged_in_the_future() {
    LocalDate tomorrow = TODAY.plusDays(1);
    assertThat(file.when(filing(tomorrow, null)).thenRejected("date-in-future").pointer())
        .isEqualTo("/filedOn");
    assertThat(file.when(filing(FILED, tomorrow)).thenRejected("date-in-future").pointer())
        .isEqualTo("/acknowledgedOn");
  }

  @Test
  void the_carrier_the_ministry_and_the_administrations_of_both_file() {
    for (Filer entitled :
        List.of(
            BY_ITSELF,
            Filer.ofMinistry(),
            Filer.ofAdministration("11"),
            Filer.ofAdministration("33"))) {
      assertThat(new CircuitFileDecider().decide(filingBy(entitled), new CircuitFile.None()))
          .isInstanceOf(Decision.Accepted.class);
    }
  }

  @Test
  void nobody_else_files() {
    for (Filer other :
        List.of(
            Filer.ofAdministration("44"),
            Filer.ofCarrier(QINGXI),
            Filer.ofOperator(CARRIER),
            Filer.ofEvaluator())) {
      assertThat(file.when(filingBy(other)).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
    }
  }

  @Test
  void a_file_is_corrected_by_whoever_may_file_it() {
    file.givenCommands(filing(FILED, null));
    assertThat(file.when(correct(BY_ITSELF, 0, filing(KNOWN, null))).events())
        .hasSize(2)
        .last()
        .isEqualTo(new InternationalCircuitFiled(CARRIER, QINGXI, "INTERNAL_OFFICE", KNOWN, null));
    file.when(correct(Filer.ofCarrier(QINGXI), 0, null)).thenRejected("forbidden");
  }

  @Test
  void a_file_that_was_acknowledged_is_corrected_after_the_acknowledgement_is_withdrawn() {
    file.givenCommands(filing(FILED, null), filing(FILED, KNOWN));
    file.when(correct(BY_ITSELF, 0, filing(KNOWN, null))).thenRejected("has-dependents");
    file.givenCommands(correct(BY_ITSELF, 1, null));
    file.when(correct(BY_ITSELF, 0, filing(KNOWN, null))).events();
  }

  private static CorrectCircuitFile correct(
      Filer by, int place, @Nullable CircuitFileCommand replacement) {
    return new CorrectCircuitFile(
        CARRIER,
        QINGXI,
        entry(Kind.CARRIER),
        qingxiRegistered(),
        by,
        DeciderFixture.idOf(place),
        "误录",
        replacement,
        new EventIds("correction"));
  }

  private static FileInternationalCircuit filingBy(Filer filer) {
    return new FileInternationalCircuit(
        CARRIER,
        filer,
        entry(Kind.CARRIER),
        qingxiRegistered(),
        QINGXI,
        "INTERNAL_OFFICE",
        FILED,
        null,
        TODAY);
  }

  /** The carrier is registered in Beijing, its user in Zhejiang. */
  private static OperatorRegistered entry(Kind kind) {
    return new OperatorRegistered(CARRIER, CARRIER, "北京基础电信公司", kind.name(), "11", TODAY);
  }

  private static FileInternationalCircuit filing(
      LocalDate filedOn, @Nullable LocalDate acknowledgedOn) {
    return new FileInternationalCircuit(
        CARRIER,
        BY_ITSELF,
        entry(Kind.CARRIER),
        null,
        QINGXI,
        "INTERNAL_OFFICE",
        filedOn,
        acknowledgedOn,
        TODAY);
  }

  private static FileInternationalCircuit filingKeptBy(@Nullable Kind keeper) {
    return new FileInternationalCircuit(
        CARRIER,
        BY_ITSELF,
        keeper == null ? null : entry(keeper),
        null,
        QINGXI,
        "INTERNAL_OFFICE",
        FILED,
        null,
        TODAY);
  }

  private static InternationalCircuitFiled filed(@Nullable LocalDate acknowledgedOn) {
    return new InternationalCircuitFiled(CARRIER, QINGXI, "INTERNAL_OFFICE", FILED, acknowledgedOn);
  }
}
