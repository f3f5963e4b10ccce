package io.qinggui.operator.credit;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.ZHEJIANG;
import static io.qinggui.operator.Examples.listed;
import static io.qinggui.operator.Examples.listing;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.operator.registration.OperatorDecider;
import io.qinggui.operator.registration.OperatorState;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemovalTest {

  private static final LocalDate DECIDED = LocalDate.of(2017, 8, 1);
  private static final String RECORD = listing().idFor(QINGXI);

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void who_listed_it_takes_it_off() {
    listedOperator()
        .when(remove(TODAY, ZHEJIANG))
        .then(new CreditRecordRemoved(QINGXI, RECORD, TODAY, "已整改"));
  }

  @Test
  void the_ministry_takes_off_what_an_administration_listed() {
    listedOperator()
        .when(remove(TODAY, Filer.ofMinistry()))
        .then(new CreditRecordRemoved(QINGXI, RECORD, TODAY, "已整改"));
  }

  @Test
  void another_administration_does_not() {
    Rejection rejection =
        listedOperator()
            .when(remove(TODAY, Filer.ofAdministration("44")))
            .thenRejected("not-the-listing-authority");
    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.FORBIDDEN);
  }

  @Test
  void it_is_not_removed_before_it_was_listed_nor_in_the_future() {
    listedOperator();
    operator.when(remove(DECIDED, ZHEJIANG)).thenRejected("removed-before-listed");
    operator.when(remove(TODAY.plusDays(1), ZHEJIANG)).thenRejected("date-in-future");
  }

  @Test
  void a_second_removal_is_noticed_and_another_one_contradicts_it() {
    listedOperator().givenCommands(remove(TODAY, ZHEJIANG));
    operator.when(remove(TODAY, ZHEJIANG)).thenRejected("already-removed");
    operator.when(remove(TODAY.minusDays(1), ZHEJIANG)).thenRejected("removed-differently");
  }

  @Test
  void a_record_that_is_not_there_is_not_found() {
    operator.given(qingxiRegistered());
    assertThat(operator.when(remove(TODAY, ZHEJIANG)).thenRejected("credit-record-unknown").kind())
        .isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  private DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> listedOperator() {
    return operator.given(qingxiRegistered(), listed(listing()));
  }

  private static RemoveCreditRecord remove(LocalDate on, Filer filer) {
    return new RemoveCreditRecord(QINGXI, filer, RECORD, on, "已整改", TODAY);
  }
}
