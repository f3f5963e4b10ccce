package io.qinggui.operator.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.SuccessionCommand;
import io.qinggui.operator.language.SuccessionCommand.LeaveSuccessions;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccession;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccessionWithdrawal;
import io.qinggui.operator.language.SuccessionEvent;
import io.qinggui.operator.language.SuccessionEvent.SuccessionNoted;
import io.qinggui.operator.language.SuccessionEvent.SuccessionWithdrawalNoted;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The successions of all operators, each as from one letter to another. */
class SuccessionChainsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 5, 10);

  private final DeciderFixture<SuccessionCommand, SuccessionEvent, SuccessionChains> successions =
      DeciderFixture.of(new SuccessionChainsDecider());

  @Test
  void a_succession_is_noted_with_its_event() {
    successions.when(note("A", "B")).then(new SuccessionNoted("AB", "A", "B", DAY));
  }

  @Test
  void one_that_closes_a_circle_is_refused_and_the_way_is_named() {
    successions.givenCommands(note("A", "B"), note("B", "C"), note("B", "D"));
    assertThat(successions.when(note("C", "A")).thenRejected("succession-circle").details())
        .containsEntry("way", List.of("A", "B", "C"));
    successions.when(note("B", "A")).thenRejected("succession-circle");
    successions.when(note("A", "C")).events();
    successions.when(note("C", "D")).events();
  }

  @Test
  void a_withdrawn_one_is_on_no_way() {
    successions.givenCommands(note("A", "B"));
    successions
        .when(new NoteSuccessionWithdrawal("AB", DAY))
        .then(new SuccessionWithdrawalNoted("AB", DAY));
    successions.givenCommands(new NoteSuccessionWithdrawal("AB", DAY));
    successions.when(note("B", "A")).events();
    successions.when(new NoteSuccessionWithdrawal("AB", DAY)).thenNothing();
  }

  @Test
  void who_is_named_as_a_successor_does_not_leave() {
    successions.givenCommands(note("A", "C"), note("B", "C"));
    assertThat(successions.when(leave("C")).thenRejected("has-dependents").details())
        .containsEntry("dependents", List.of("AC", "BC"))
        .containsEntry("eventId", "entry-C");
    successions.when(leave("A")).thenNothing();
    successions.givenCommands(
        new NoteSuccessionWithdrawal("AC", DAY), new NoteSuccessionWithdrawal("BC", DAY));
    successions.when(leave("C")).thenNothing();
  }

  private static LeaveSuccessions leave(String operatorId) {
    return new LeaveSuccessions(operatorId, "entry-" + operatorId);
  }

  private static NoteSuccession note(String from, String to) {
    return new NoteSuccession(from + to, from, to, DAY);
  }
}
