package io.qinggui.operator.registration;

import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.ApproveCrossBorder;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.FactWithdrawn;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperatorCorrectionsTest {

  private static final String ID = "91330106MA27XF3P2D";
  private static final Filer HOME = Filer.ofAdministration("33");
  private static final LocalDate REGISTERED = LocalDate.of(2017, 2, 1);
  private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
  private static final EventIds IDS = new EventIds("correction");
  private static final CreditEntry WRONG = entry("2017-08-15");
  private static final String RECORD = WRONG.idFor(ID);

  private final DeciderFixture<
          RegisterCommand, RegisterEvent, History<RegisterEvent, OperatorState>>
      operator = fixture().givenCommands(registration(ID, "杭州青溪", "33", REGISTERED));

  @Test
  void a_name_typed_wrongly_is_corrected_and_the_entry_keeps_its_date() {
    operator
        .when(correct(HOME, idOf(0), registration(ID, "杭州清溪", "33", TODAY)))
        .then(
            withdrawn(idOf(0), "operator-registered", REGISTERED, IDS.at(1)),
            new OperatorRegistered(ID, ID, "杭州清溪", "ENTERPRISE", "33", REGISTERED));
  }

  @Test
  void an_enterprise_without_a_code_keeps_its_assigned_id() {
    String assigned = OperatorId.assigned("老企业", "33").value();
    RegisterEvent corrected =
        fixture()
            .givenCommands(registration(null, "老企业", "33", REGISTERED))
            .when(
                new CorrectFact(
                    assigned,
                    HOME,
                    idOf(0),
                    "误录",
                    registration(null, "老企业有限公司", "33", TODAY),
                    List.of(),
                    null,
                    false,
                    IDS))
            .events()
            .getLast();
    assertThat(corrected.operatorId()).isEqualTo(assigned);
  }

  @Test
  void the_code_is_not_changed_by_a_correction() {
    operator
        .when(correct(HOME, idOf(0), registration("91330106673959654P", "清溪", "33", TODAY)))
        .thenRejected("identity-cannot-change");
  }

  @Test
  void an_entry_with_reports_or_licenses_is_not_withdrawn() {
    operator
        .givenCommands(report("2015-06-01"))
        .when(correct(HOME, idOf(0), null))
        .thenRejected("has-dependents");
    assertThat(
            operator
                .when(
                    new CorrectFact(
                        ID, HOME, idOf(0), "误录", null, List.of("浙B1-20140026"), null, false, IDS))
                .thenRejected("has-dependents")
                .details())
        .containsEntry("dependents", List.of("浙B1-20140026"));
  }

  @Test
  void a_report_is_corrected_by_whoever_may_report_but_for_the_operator() {
    operator.givenCommands(report("2015-06-01"));
    operator
        .when(correct(HOME, idOf(1), report("2016-06-01")))
        .then(
            withdrawn(idOf(1), "service-reported", LocalDate.of(2015, 6, 1), IDS.at(1)),
            new ServiceReported(ID, "CDN", "33", LocalDate.of(2016, 6, 1)));
    operator.when(correct(Filer.ofOperator(ID), idOf(1), null)).thenRejected("forbidden");
    operator.when(correct(Filer.ofAdministration("44"), idOf(1), null)).thenRejected("forbidden");
  }

  @Test
  void a_withdrawn_report_can_be_reported_again() {
    operator.givenCommands(report("2015-06-01"), correct(HOME, idOf(1), null));
    operator.when(report("2016-06-01")).events();
  }

  @Test
  void a_credit_record_keeps_its_id_and_its_removal_when_it_is_corrected() {
    operator.givenCommands(listing(WRONG), removal());
    RegisterEvent right =
        operator.when(correct(HOME, idOf(1), listing(entry("2017-08-20")))).events().getLast();
    assertThat(right)
        .isInstanceOfSatisfying(
            CreditRecordAdded.class,
            it -> {
              assertThat(it.creditRecordId()).isEqualTo(RECORD);
              assertThat(it.listedOn()).isEqualTo("2017-08-20");
            });
  }

  @Test
  void the_same_listing_is_recognised_by_what_the_record_says_now() {
    operator.givenCommands(listing(WRONG), correct(HOME, idOf(1), listing(entry("2017-08-20"))));
    operator.when(listing(entry("2017-08-20"))).thenRejected("already-listed");
    RegisterEvent another = operator.when(listing(WRONG)).events().getFirst();
    assertThat(((CreditRecordAdded) another).creditRecordId()).isEqualTo(RECORD + "-2");
  }

  @Test
  void a_record_with_a_removal_is_withdrawn_only_together_with_it() {
    operator.givenCommands(listing(WRONG), removal());
    operator.when(correct(HOME, idOf(1), null)).thenRejected("has-dependents");
    operator
        .when(new CorrectFact(ID, HOME, idOf(1), "误录", null, List.of(), null, true, IDS))
        .then(
            withdrawn(idOf(2), "credit-record-removed", LocalDate.of(2018, 2, 1), null),
            withdrawn(idOf(1), "credit-record-added", LocalDate.of(2017, 8, 15), null));
  }

  @Test
  void a_removal_is_corrected_by_who_listed_the_record() {
    operator.givenCommands(listing(WRONG), removal());
    operator.when(correct(Filer.ofAdministration("44"), idOf(2), null)).thenRejected("forbidden");
    operator
        .when(correct(HOME, idOf(2), null))
        .then(withdrawn(idOf(2), "credit-record-removed", LocalDate.of(2018, 2, 1), null));
  }

  @Test
  void an_approval_is_corrected_by_the_ministry() {
    operator.givenCommands(
        new ApproveCrossBorder(ID, Filer.ofMinistry(), "工信部跨境〔2017〕12号", REGISTERED, null, TODAY));
    operator.when(correct(HOME, idOf(1), null)).thenRejected("forbidden");
    operator.when(correct(Filer.ofMinistry(), idOf(1), null)).events();
  }

  private static DeciderFixture<
          RegisterCommand, RegisterEvent, History<RegisterEvent, OperatorState>>
      fixture() {
    return DeciderFixture.of(
        new CorrectingDecider<>(new OperatorDecider(), new OperatorCorrections()));
  }

  private static FactWithdrawn withdrawn(
      String id, String type, LocalDate countedFrom, @Nullable String replacedBy) {
    return new FactWithdrawn(ID, id, "io.qinggui.operator." + type, "误录", countedFrom, replacedBy);
  }

  private static CorrectFact correct(
      Filer by, String eventId, @Nullable RegisterCommand replacement) {
    return new CorrectFact(ID, by, eventId, "误录", replacement, List.of(), null, false, IDS);
  }

  private static RegisterOperator registration(
      @Nullable String uscc, String name, String province, LocalDate today) {
    return new RegisterOperator(HOME, uscc, name, Kind.ENTERPRISE, province, today);
  }

  private static ReportService report(String since) {
    return new ReportService(ID, HOME, Service.CDN, "33", LocalDate.parse(since), TODAY);
  }

  private static AddCreditRecord listing(CreditEntry entry) {
    return new AddCreditRecord(ID, HOME, entry, TODAY);
  }

  private static RemoveCreditRecord removal() {
    return new RemoveCreditRecord(ID, HOME, RECORD, LocalDate.of(2018, 2, 1), "已整改", TODAY);
  }

  private static CreditEntry entry(String listedOn) {
    return new CreditEntry("拒不整改", LocalDate.of(2017, 8, 1), LocalDate.parse(listedOn), "33", null);
  }
}
