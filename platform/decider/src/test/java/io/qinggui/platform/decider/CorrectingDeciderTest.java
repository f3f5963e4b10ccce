package io.qinggui.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.decider.Bookshelf.Asked;
import io.qinggui.platform.decider.Bookshelf.Correct;
import io.qinggui.platform.decider.Bookshelf.Happened;
import io.qinggui.platform.decider.Bookshelf.Lend;
import io.qinggui.platform.decider.Bookshelf.Put;
import io.qinggui.platform.decider.Bookshelf.WasLent;
import io.qinggui.platform.decider.Bookshelf.WasPut;
import io.qinggui.platform.decider.Bookshelf.WasWithdrawn;
import io.qinggui.platform.decider.History.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectingDeciderTest {

  private static final Filer OFFICER = Filer.ofAdministration("33");
  private static final EventIds IDS = new EventIds("correction");

  private final CorrectingDecider<Asked, Happened, List<String>> decider = Bookshelf.decider();
  private History<Happened, List<String>> history = decider.initial();
  private int recorded;

  @Test
  void a_fact_is_withdrawn_and_does_not_count_any_more() {
    given(new WasPut("论语"), new WasPut("孟子"));
    assertThat(when(correct("e0", null))).containsExactly(new WasWithdrawn("e0", "put", null));
    assertThat(history.state()).containsExactly("孟子");
  }

  @Test
  void the_right_fact_stands_where_the_wrong_one_stood() {
    given(new WasPut("论浯"), new WasPut("孟子"));
    assertThat(when(correct("e0", new Put("论语"))))
        .containsExactly(new WasWithdrawn("e0", "put", IDS.at(1)), new WasPut("论语"));
    assertThat(history.state()).containsExactly("论语", "孟子");
  }

  @Test
  void what_it_entails_elsewhere_knows_what_is_gone_and_what_takes_its_place() {
    CorrectingDecider<Asked, Happened, List<String>> entailing =
        new CorrectingDecider<>(
            new Bookshelf.Books(),
            new Bookshelf.BookCorrections() {
              @Override
              public List<Command> entailed(
                  Correction<Asked> correction,
                  List<Fact<Happened>> gone,
                  List<Fact<Happened>> right) {
                return List.of(new Lend(gone.getFirst().id() + " " + right));
              }
            });
    given(new WasPut("论浯"));
    assertThat(entailing.decide(correct("e0", null), history))
        .isEqualTo(
            new Decision.Entailing<>(
                List.of(new WasWithdrawn("e0", "put", null)), List.of(new Lend("e0 []"))));
    assertThat(entailing.decide(correct("e0", new Put("论语")), history))
        .isEqualTo(
            new Decision.Entailing<>(
                List.of(new WasWithdrawn("e0", "put", IDS.at(1)), new WasPut("论语")),
                List.of(new Lend("e0 " + List.of(new Fact<>(IDS.at(1), new WasPut("论语")))))));
  }

  @Test
  void what_rests_on_a_fact_keeps_it_from_being_withdrawn() {
    given(new WasPut("论语"), new WasLent("论语"));
    Rejection refused = refused(correct("e0", null));
    assertThat(refused.code()).isEqualTo("has-dependents");
    assertThat(refused.details()).containsEntry("dependents", List.of("e1"));
  }

  @Test
  void what_would_not_fit_the_right_fact_keeps_it_from_taking_the_place() {
    given(new WasPut("论语"), new WasLent("论语"));
    assertThat(refused(correct("e0", new Put("孟子"))).code()).isEqualTo("has-dependents");
  }

  @Test
  void dependents_go_along_when_that_is_asked_for_and_the_last_goes_first() {
    given(new WasPut("论语"), new WasLent("论语"), new WasPut("孟子"));
    assertThat(when(new Correct(OFFICER, "e0", null, true, IDS)))
        .containsExactly(new WasWithdrawn("e1", "lent", null), new WasWithdrawn("e0", "put", null));
    assertThat(history.state()).containsExactly("孟子");
  }

  @Test
  void only_what_counts_now_can_be_corrected_and_the_refusal_names_it() {
    given(new WasPut("论浯"));
    when(correct("e0", new Put("论语")));
    Rejection refused = refused(correct("e0", null));
    assertThat(refused.code()).isEqualTo("already-corrected");
    assertThat(refused.details()).containsEntry("countsNow", IDS.at(1));
  }

  @Test
  void a_correction_can_itself_be_corrected() {
    given(new WasPut("论浯"), new WasPut("孟子"));
    when(correct("e0", new Put("论吾")));
    EventIds more = new EventIds("another");
    when(new Correct(OFFICER, IDS.at(1), new Put("论语"), false, more));
    assertThat(history.state()).containsExactly("论语", "孟子");
    when(new Correct(OFFICER, more.at(1), null, false, new EventIds("third")));
    assertThat(history.state()).containsExactly("孟子");
    assertThat(refused(correct("e0", null)).details()).doesNotContainKey("countsNow");
  }

  @Test
  void a_replacement_that_says_the_same_is_refused() {
    given(new WasPut("论语"));
    Rejection refused = refused(correct("e0", new Put("论语")));
    assertThat(refused.code()).isEqualTo("same-as-recorded");
    assertThat(refused.pointer()).isEqualTo("/replacement");
  }

  @Test
  void what_is_wrong_with_a_replacement_is_said_below_its_field() {
    given(new WasPut("论语"), new WasLent("论语"));
    Rejection refused = refused(correct("e1", new Lend("孟子")));
    assertThat(refused.code()).isEqualTo("not-there");
    assertThat(refused.pointer()).isEqualTo("/replacement/title");
  }

  @Test
  void a_replacement_is_judged_without_the_wrong_fact_and_with_all_others() {
    given(new WasPut("论浯"), new WasPut("孟子"));
    assertThat(refused(correct("e0", new Put("孟子"))).code()).isEqualTo("there-already");
  }

  @Test
  void an_event_of_another_stream_is_unknown() {
    given(new WasPut("论语"));
    Rejection refused = refused(correct("elsewhere", null));
    assertThat(refused.code()).isEqualTo("fact-unknown");
    assertThat(refused.kind()).isEqualTo(Rejection.Kind.NOT_FOUND);
  }

  @Test
  void a_stream_without_events_is_unknown() {
    assertThat(refused(correct("e0", null)).code()).isEqualTo("shelf-unknown");
  }

  @Test
  void an_operator_corrects_nothing_and_learns_nothing() {
    given(new WasPut("论语"));
    for (String id : List.of("e0", "elsewhere")) {
      assertThat(refused(new Correct(Filer.ofOperator("x"), id, null, false, IDS)).code())
          .isEqualTo("forbidden");
    }
  }

  @Test
  void who_has_no_say_in_the_fact_is_refused() {
    given(new WasPut("论语"));
    assertThat(refused(new Correct(Filer.ofEvaluator(), "e0", null, false, IDS)).code())
        .isEqualTo("forbidden");
  }

  @Test
  void a_fact_recorded_later_sees_only_what_counts() {
    given(new WasPut("论语"));
    when(correct("e0", null));
    assertThat(when(new Put("论语"))).containsExactly(new WasPut("论语"));
  }

  private static Correct correct(String eventId, @Nullable Asked replacement) {
    return new Correct(OFFICER, eventId, replacement, false, IDS);
  }

  private void given(Happened... events) {
    for (Happened event : events) {
      history = decider.evolve(history, event, "e" + recorded++);
    }
  }

  private List<Happened> when(Asked command) {
    List<Happened> events =
        ((Decision.Accepted<Happened>) decider.decide(command, history)).events();
    int index = 0;
    for (Happened event : events) {
      String id = command instanceof Correct correct ? correct.ids().at(index++) : "e" + recorded++;
      history = decider.evolve(history, event, id);
    }
    return new ArrayList<>(events);
  }

  private Rejection refused(Asked command) {
    return ((Decision.Rejected<Happened>) decider.decide(command, history)).rejection();
  }
}
