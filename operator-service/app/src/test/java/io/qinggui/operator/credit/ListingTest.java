package io.qinggui.operator.credit;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.ZHEJIANG;
import static io.qinggui.operator.Examples.listed;
import static io.qinggui.operator.Examples.listing;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.ListForSeriousViolation;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final LocalDate DECIDED = LocalDate.of(2017, 8, 1);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void an_operator_is_listed() {
    operator.given(qingxiRegistered()).when(add(listing())).then(listed(listing()));
  }

  @Test
  void entry_long_after_the_decision_is_late_and_taken_all_the_same() {
    CreditEntry late = listingOn(DECIDED.minusYears(1), DECIDED);
    operator.given(qingxiRegistered()).when(add(late)).then(listed(late));
  }

  @Test
  void the_same_entry_again_is_noticed_even_when_it_was_removed_since() {
    operator.given(qingxiRegistered(), listed(listing()));
    operator.when(add(listing())).thenRejected("already-listed");
    operator
        .givenCommands(remove(TODAY, ZHEJIANG))
        .when(add(listing()))
        .thenRejected("already-listed");
  }

  @Test
  void one_case_leads_to_one_record() {
    CreditEntry ofCase = ofCase("拒不整改");
    operator
        .given(qingxiRegistered(), listed(ofCase))
        .when(add(ofCase("LAYERED_SUBLEASE")))
        .thenRejected("listed-differently");
  }

  @Test
  void nobody_is_listed_before_the_decision_nor_in_the_future() {
    operator.given(qingxiRegistered());
    refused(listingOn(DECIDED, DECIDED.minusDays(1)), "listed-before-decided", "/listedOn");
    refused(listingOn(DECIDED, TODAY.plusDays(1)), "date-in-future", "/listedOn");
    refused(listingOn(TODAY.plusDays(1), TODAY.plusDays(1)), "date-in-future", "/decidedOn");
    operator.when(add(listingOn(TODAY, TODAY))).then(listed(listingOn(TODAY, TODAY)));
  }

  @Test
  void who_is_in_no_register_is_listed_for_a_serious_violation_only() {
    operator.when(add(listing())).thenRejected("operator-unknown");
    operator
        .when(new ListForSeriousViolation(QINGXI, ofCase("UNLICENSED")))
        .then(listed(ofCase("UNLICENSED")));
  }

  private void refused(CreditEntry entry, String code, String pointer) {
    assertThat(operator.when(add(entry)).thenRejected(code).pointer()).isEqualTo(pointer);
  }

  private static AddCreditRecord add(CreditEntry entry) {
    return new AddCreditRecord(QINGXI, Filer.ofMinistry(), entry, TODAY);
  }

  private static RemoveCreditRecord remove(LocalDate on, Filer filer) {
    return new RemoveCreditRecord(QINGXI, filer, listing().idFor(QINGXI), on, "已整改", TODAY);
  }

  private static CreditEntry listingOn(LocalDate decidedOn, LocalDate listedOn) {
    return new CreditEntry("拒不整改", decidedOn, listedOn, "33", null);
  }

  private static CreditEntry ofCase(String cause) {
    return new CreditEntry(cause, DECIDED, DECIDED, "33", "CASE-33-0000000000000001");
  }
}
