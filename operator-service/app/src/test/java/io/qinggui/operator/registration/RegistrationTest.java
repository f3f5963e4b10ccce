package io.qinggui.operator.registration;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.TODAY;
import static io.qinggui.operator.Examples.listed;
import static io.qinggui.operator.Examples.listing;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static io.qinggui.operator.Examples.registerQingxi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.operator.language.Kind;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.testkit.DeciderFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private final DeciderFixture<RegisterCommand, RegisterEvent, OperatorState> operator =
      DeciderFixture.of(new OperatorDecider());

  @Test
  void an_enterprise_is_registered_under_its_code() {
    operator.when(registerQingxi()).then(qingxiRegistered());
  }

  @Test
  void an_enterprise_without_a_code_gets_an_assigned_id() {
    String id = OperatorId.assigned("老网络公司", "15").value();
    operator
        .when(new RegisterOperator(Filer.ofMinistry(), null, "老网络公司", Kind.ENTERPRISE, "15", TODAY))
        .then(new OperatorRegistered(id, null, "老网络公司", "ENTERPRISE", "15", TODAY));
  }

  @Test
  void registering_the_same_enterprise_again_is_noticed() {
    Rejection rejection =
        operator
            .given(qingxiRegistered())
            .when(registerQingxi())
            .thenRejected("already-registered");
    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.CONFLICT);
  }

  @Test
  void registering_it_as_something_else_is_a_contradiction_that_names_the_differences() {
    Rejection rejection =
        operator
            .given(qingxiRegistered())
            .when(
                new RegisterOperator(
                    Filer.ofMinistry(), QINGXI, "杭州清泉数据有限公司", Kind.CARRIER, "33", TODAY))
            .thenRejected("registered-differently");
    assertThat(rejection.details()).containsEntry("differences", List.of("name", "kind"));
  }

  @Test
  void who_was_listed_while_unregistered_keeps_the_record_when_registered() {
    operator
        .given(listed(listing()), qingxiRegistered())
        .when(new AddCreditRecord(QINGXI, Filer.ofMinistry(), listing(), TODAY))
        .thenRejected("already-listed");
  }

  @Test
  void being_registered_twice_cannot_have_happened() {
    OperatorDecider decider = new OperatorDecider();
    OperatorState registered = decider.evolve(decider.initial(), qingxiRegistered());
    assertThatThrownBy(() -> decider.evolve(registered, qingxiRegistered()))
        .isInstanceOf(IllegalStateException.class);
  }
}
