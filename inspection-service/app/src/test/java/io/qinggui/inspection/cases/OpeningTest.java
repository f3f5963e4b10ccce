package io.qinggui.inspection.cases;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;
import static io.qinggui.inspection.cases.CaseExamples.CASE;
import static io.qinggui.inspection.cases.CaseExamples.FOUND;
import static io.qinggui.inspection.cases.CaseExamples.OPEN;
import static io.qinggui.inspection.cases.CaseExamples.ZHEJIANG;
import static io.qinggui.inspection.cases.CaseExamples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private final DeciderFixture<CaseCommand, CaseEvent, CaseState> noCase =
      DeciderFixture.of(new CaseDecider());

  @Test
  void a_case_is_opened_for_both_of_its_parties() {
    noCase
        .when(OPEN)
        .then(
            opened(CASE, MINGHU),
            new CaseLinked(CASE, MINGHU, QINGXI, "LICENSE_LENT", "33", FOUND));
  }

  @Test
  void or_for_the_only_one() {
    OpenCase alone = open(null);
    noCase.when(alone).then(opened(alone.caseId(), null));
  }

  @Test
  void nobody_is_both_parties() {
    assertThat(noCase.when(open(QINGXI)).thenRejected("same-party-twice").pointer())
        .isEqualTo("/otherPartyId");
  }

  @Test
  void the_administration_of_the_province_opens_it_or_the_ministry() {
    noCase.when(open(null, Filer.ofMinistry())).then(opened(open(null).caseId(), null));
    for (Filer filer :
        List.of(
            Filer.ofAdministration("44"),
            Filer.ofOperator(QINGXI),
            Filer.ofCarrier(QINGXI),
            Filer.ofEvaluator())) {
      assertThat(noCase.when(open(null, filer)).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
    }
  }

  @Test
  void who_may_not_open_a_case_does_not_learn_whether_there_is_one() {
    noCase
        .givenCommands(OPEN)
        .when(open(MINGHU, Filer.ofAdministration("44")))
        .thenRejected("forbidden");
  }

  @Test
  void the_id_of_a_case_is_what_it_always_was() {
    assertThat(CASE).isEqualTo("CASE-33-BE5A62F23D2C0C5E");
    assertThat(open(null).caseId()).isEqualTo("CASE-33-9712409404EFA9A8");
  }

  @Test
  void the_same_finding_again_is_noticed() {
    assertThat(noCase.givenCommands(OPEN).when(OPEN).thenRejected("already-opened").details())
        .containsEntry("caseId", CASE);
  }

  @Test
  void another_finding_is_another_case() {
    assertThat(open(null).caseId()).isNotEqualTo(CASE).startsWith("CASE-33-").hasSize(24);
  }

  @Test
  void nothing_is_found_in_the_future() {
    OpenCase tomorrow =
        new OpenCase(
            QINGXI,
            null,
            ViolationKind.UNLICENSED,
            "33",
            CaseSource.COMPLAINT,
            TODAY.plusDays(1),
            "x",
            ZHEJIANG,
            TODAY);
    assertThat(noCase.when(tomorrow).thenRejected("date-in-future").pointer())
        .isEqualTo("/foundOn");
  }

  @Test
  void a_step_of_a_case_never_opened_cannot_have_happened() {
    CaseDecider decider = new CaseDecider();
    assertThatThrownBy(
            () -> decider.evolve(decider.initial(), new CaseConfirmed(CASE, QINGXI, FOUND)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static CaseOpened opened(String caseId, @Nullable String other) {
    return new CaseOpened(
        caseId, QINGXI, other, "LICENSE_LENT", "33", "SURVEY", FOUND, "以技术合作名义出借许可证");
  }
}
