package io.qinggui.operator.credit;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.listed;
import static io.qinggui.operator.Examples.listing;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.AddCreditRecord;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.CreditRecordRemoved;
import io.qinggui.operator.language.ListForSeriousViolation;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RemoveCreditRecord;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditRecordTest {

  private static final LocalDate DECIDED = LocalDate.of(2017, 8, 1);
  private static final String RECORD = listing().idFor(QINGXI);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Nested
  class Listing {

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
          .givenCommands(remove(TODAY, "33"))
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
  }

  @Nested
  class Removal {

    @Test
    void who_listed_it_takes_it_off() {
      listedOperator()
          .when(remove(TODAY, "33"))
          .then(new CreditRecordRemoved(QINGXI, RECORD, TODAY, "已整改"));
    }

    @Test
    void the_ministry_takes_off_what_an_administration_listed() {
      listedOperator()
          .when(remove(TODAY, "MIIT"))
          .then(new CreditRecordRemoved(QINGXI, RECORD, TODAY, "已整改"));
    }

    @Test
    void another_administration_does_not() {
      Rejection rejection =
          listedOperator().when(remove(TODAY, "44")).thenRejected("not-the-listing-authority");
      assertThat(rejection.kind()).isEqualTo(Rejection.Kind.FORBIDDEN);
    }

    @Test
    void it_is_not_removed_before_it_was_listed_nor_in_the_future() {
      listedOperator();
      operator.when(remove(DECIDED, "33")).thenRejected("removed-before-listed");
      operator.when(remove(TODAY.plusDays(1), "33")).thenRejected("date-in-future");
    }

    @Test
    void a_second_removal_is_noticed_and_another_one_contradicts_it() {
      listedOperator().givenCommands(remove(TODAY, "33"));
      operator.when(remove(TODAY, "33")).thenRejected("already-removed");
      operator.when(remove(TODAY.minusDays(1), "33")).thenRejected("removed-differently");
    }

    @Test
    void a_record_that_is_not_there_is_not_found() {
      operator.given(qingxiRegistered());
      assertThat(operator.when(remove(TODAY, "33")).thenRejected("credit-record-unknown").kind())
          .isEqualTo(Rejection.Kind.NOT_FOUND);
    }
  }

  private DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> listedOperator() {
    return operator.given(qingxiRegistered(), listed(listing()));
  }

  private static AddCreditRecord add(CreditEntry entry) {
    return new AddCreditRecord(QINGXI, entry, TODAY);
  }

  private static RemoveCreditRecord remove(LocalDate on, String authority) {
    return new RemoveCreditRecord(QINGXI, RECORD, on, "已整改", authority, TODAY);
  }

  private static CreditEntry listingOn(LocalDate decidedOn, LocalDate listedOn) {
    return new CreditEntry("拒不整改", decidedOn, listedOn, "33", null);
  }

  private static CreditEntry ofCase(String cause) {
    return new CreditEntry(cause, DECIDED, DECIDED, "33", "CASE-33-0000000000000001");
  }
}
