package io.qinggui.inspection.selfcheck;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierDecider;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.SelfCheckEvent;
import io.qinggui.inspection.language.SelfCheckEvent.Item;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckRectified;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckSubmitted;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2017, 6, 1);

  private final DeciderFixture<DossierCommand, DossierEvent, Dossier> check =
      DeciderFixture.of(new DossierDecider(List.of(new SelfCheckRules())));

  @Test
  void whoever_checks_itself_submits_it_once() {
    check.when(file(submitted(problem()), Filer.ofOperator(MINGHU))).thenRejected("forbidden");
    assertThat(check.when(file(submitted(problem()), Filer.ofOperator(QINGXI))).events())
        .hasSize(1);
    check.givenCommands(file(submitted(problem()), Filer.ofCarrier(QINGXI)));
    check
        .when(file(submitted(problem()), Filer.ofOperator(QINGXI)))
        .thenRejected("already-recorded");
    check.when(file(submitted(clean()), Filer.ofOperator(QINGXI))).thenRejected("does-not-follow");
  }

  @Test
  void a_problem_says_what_it_is_and_by_when_it_is_put_right() {
    check.when(own(submitted(item("PROBLEM", null, "2017-05-01")))).thenRejected("required");
    check.when(own(submitted(item("PROBLEM", "转租", null)))).thenRejected("required");
    check
        .when(own(submitted(item("PROBLEM", "转租", "2017-04-09"))))
        .thenRejected("due-before-submitted");
    assertThat(check.when(own(submitted(item("PROBLEM", "转租", "2017-04-10")))).events()).hasSize(1);
  }

  @Test
  void a_problem_is_put_right_once_and_not_before_it_was_told() {
    check.when(own(rectified(1, "2017-05-01"))).thenRejected("dossier-unknown");
    check.givenCommands(own(submitted(clean(), problem())));

    check.when(own(rectified(1, "2017-05-01"))).thenRejected("no-problem-to-rectify");
    check.when(own(rectified(3, "2017-05-01"))).thenRejected("no-problem-to-rectify");
    check.when(own(rectified(2, "2017-04-09"))).thenRejected("before-the-previous-step");
    check.when(own(rectified(2, "2017-06-02"))).thenRejected("date-in-future");
    check.givenCommands(own(rectified(2, "2017-06-01")));
    check.when(own(rectified(2, "2017-05-31"))).thenRejected("does-not-follow");
  }

  private static FileFact own(SelfCheckEvent fact) {
    return file(fact, Filer.ofOperator(QINGXI));
  }

  private static FileFact file(SelfCheckEvent fact, Filer filer) {
    return new FileFact(fact, filer, TODAY);
  }

  private static SelfCheckSubmitted submitted(Item... items) {
    return new SelfCheckSubmitted(
        "SC-1",
        QINGXI,
        List.of(),
        LocalDate.of(2017, 1, 1),
        LocalDate.of(2017, 3, 31),
        LocalDate.of(2017, 4, 10),
        "李四",
        "副总经理",
        List.of(items));
  }

  private static SelfCheckRectified rectified(int item, String on) {
    return new SelfCheckRectified("SC-1", QINGXI, item, LocalDate.parse(on), "已解除合同");
  }

  private static Item clean() {
    return item("CLEAN", null, null);
  }

  private static Item problem() {
    return item("PROBLEM", "转租", "2017-05-31");
  }

  private static Item item(String outcome, @Nullable String description, @Nullable String dueOn) {
    return new Item(
        "LAYERED_SUBLEASE",
        "省内",
        outcome,
        description,
        dueOn == null ? null : LocalDate.parse(dueOn));
  }
}
