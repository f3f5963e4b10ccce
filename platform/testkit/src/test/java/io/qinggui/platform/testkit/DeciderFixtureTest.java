package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeciderFixtureTest {

  record Press(String stream) implements Command {}

  record Pressed(String subject, LocalDate legalDate) implements DomainEvent {}

  static final Pressed PRESSED = new Pressed("button", LocalDate.of(2017, 1, 17));

  static final class Button implements Decider<Press, Pressed, Integer> {
    @Override
    public Integer initial() {
      return 0;
    }

    @Override
    public Decision<Pressed> decide(Press command, Integer times) {
      return times < 2
          ? Decision.accept(PRESSED)
          : Decision.reject(Rejection.conflict("worn-out", Map.of("times", times)));
    }

    @Override
    public Integer evolve(Integer times, Pressed event) {
      return times + 1;
    }
  }

  private final DeciderFixture<Press, Pressed, Integer> button = DeciderFixture.of(new Button());

  @Test
  void it_compares_the_events() {
    button.when(new Press("button")).then(PRESSED);

    assertThatThrownBy(() -> button.when(new Press("button")).thenNothing())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void it_compares_the_code_of_a_rejection() {
    var worn = button.given(PRESSED).givenCommands(new Press("button")).when(new Press("button"));

    assertThat(worn.thenRejected("worn-out").details()).containsEntry("times", 2);
    assertThatThrownBy(() -> worn.then(PRESSED)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> worn.thenRejected("other")).isInstanceOf(AssertionError.class);
  }
}
