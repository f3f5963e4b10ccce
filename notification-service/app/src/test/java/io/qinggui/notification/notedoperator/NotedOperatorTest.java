package io.qinggui.notification.notedoperator;

import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.UNICOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.CarriersCommand;
import io.qinggui.notification.language.CarriersCommand.NoteCarrier;
import io.qinggui.notification.language.CarriersCommand.NoteNoCarrier;
import io.qinggui.notification.language.CarriersEvent;
import io.qinggui.notification.language.CarriersEvent.CarrierNoted;
import io.qinggui.notification.language.CarriersEvent.NoCarrierNoted;
import io.qinggui.notification.language.NotedOperatorCommand;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperator;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperatorWithdrawal;
import io.qinggui.notification.language.NotedOperatorEvent;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorNoted;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorWithdrawalNoted;
import io.qinggui.platform.testkit.DeciderFixture;
import io.qinggui.platform.testkit.DeciderFixture.Result;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NotedOperatorTest {

  private static final LocalDate DAY = LocalDate.of(2014, 5, 1);

  private final DeciderFixture<NotedOperatorCommand, NotedOperatorEvent, NotedOperator> operator =
      DeciderFixture.of(new NotedOperatorDecider());
  private final DeciderFixture<CarriersCommand, CarriersEvent, Carriers> carriers =
      DeciderFixture.of(new CarriersDecider());

  @Test
  void an_enterprise_is_noted_once_and_is_no_carrier() {
    operator.when(note("ENTERPRISE", "33", "a")).then(noted("ENTERPRISE", "33", "a"));
    operator
        .givenCommands(note("ENTERPRISE", "33", "a"))
        .when(note("ENTERPRISE", "33", "a"))
        .thenNothing();
  }

  @Test
  void of_a_corrected_registration_the_right_one_counts() {
    operator.givenCommands(note("ENTERPRISE", "33", "a"));
    operator.when(note("ENTERPRISE", "44", "b")).then(noted("ENTERPRISE", "44", "b"));
  }

  @Test
  void a_carrier_is_among_the_carriers() {
    Result<NotedOperatorEvent> result = operator.when(note("CARRIER", "11", "a"));
    assertThat(result.events()).containsExactly(noted("CARRIER", "11", "a"));
    assertThat(result.entailed()).containsExactly(new NoteCarrier(TELECOM, DAY));
  }

  @Test
  void who_was_registered_as_a_carrier_wrongly_is_none() {
    operator.givenCommands(note("CARRIER", "11", "a"));
    assertThat(operator.when(note("ENTERPRISE", "11", "b")).entailed())
        .containsExactly(new NoteNoCarrier(TELECOM, DAY));
  }

  @Test
  void a_withdrawal_takes_back_what_it_is_about_and_nothing_later() {
    operator.when(withdraw("a")).thenNothing();
    operator.givenCommands(note("CARRIER", "11", "a"));
    Result<NotedOperatorEvent> result = operator.when(withdraw("a"));
    assertThat(result.events()).containsExactly(new OperatorWithdrawalNoted(TELECOM, "a", DAY));
    assertThat(result.entailed()).containsExactly(new NoteNoCarrier(TELECOM, DAY));
    operator.givenCommands(note("CARRIER", "11", "b")).when(withdraw("a")).thenNothing();
  }

  @Test
  void after_a_withdrawal_it_may_be_registered_again() {
    operator.givenCommands(note("ENTERPRISE", "33", "a"), withdraw("a"));
    operator.when(withdraw("a")).thenNothing();
    operator.when(note("ENTERPRISE", "33", "b")).then(noted("ENTERPRISE", "33", "b"));
  }

  @Test
  void the_carriers_are_noted_once_each() {
    carriers.when(new NoteNoCarrier(TELECOM, DAY)).thenNothing();
    carriers.when(new NoteCarrier(TELECOM, DAY)).then(new CarrierNoted(TELECOM, DAY));
    carriers.given(new CarrierNoted(TELECOM, DAY), new CarrierNoted(UNICOM, DAY));
    carriers.when(new NoteCarrier(TELECOM, DAY)).thenNothing();
    carriers.when(new NoteNoCarrier(TELECOM, DAY)).then(new NoCarrierNoted(TELECOM, DAY));
    carriers.given(new NoCarrierNoted(TELECOM, DAY));
    carriers.when(new NoteNoCarrier(TELECOM, DAY)).thenNothing();
    carriers.when(new NoteCarrier(TELECOM, DAY)).then(new CarrierNoted(TELECOM, DAY));
  }

  private static NoteOperator note(String kind, String province, String eventId) {
    return new NoteOperator(TELECOM, kind, province, DAY, eventId);
  }

  private static OperatorNoted noted(String kind, String province, String eventId) {
    return new OperatorNoted(TELECOM, kind, province, DAY, eventId);
  }

  private static NoteOperatorWithdrawal withdraw(String eventId) {
    return new NoteOperatorWithdrawal(TELECOM, eventId, DAY);
  }
}
