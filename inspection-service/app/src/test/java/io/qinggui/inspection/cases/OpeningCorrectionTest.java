package io.qinggui.inspection.cases;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static io.qinggui.inspection.Examples.TODAY;
import static io.qinggui.inspection.cases.CaseExamples.CASE;
import static io.qinggui.inspection.cases.CaseExamples.CONFIRM;
import static io.qinggui.inspection.cases.CaseExamples.DETERMINE;
import static io.qinggui.inspection.cases.CaseExamples.FOUND;
import static io.qinggui.inspection.cases.CaseExamples.OPEN;
import static io.qinggui.inspection.cases.CaseExamples.ORDER;
import static io.qinggui.inspection.cases.CaseExamples.PENALISE;
import static io.qinggui.inspection.cases.CaseExamples.REFUSE;
import static io.qinggui.inspection.cases.CaseExamples.ZHEJIANG;
import static io.qinggui.inspection.cases.CorrectionExamples.IDS;
import static io.qinggui.inspection.cases.CorrectionExamples.cases;
import static io.qinggui.inspection.cases.CorrectionExamples.replace;
import static io.qinggui.inspection.cases.CorrectionExamples.withdraw;
import static io.qinggui.inspection.cases.CorrectionExamples.withdrawn;
import static io.qinggui.inspection.language.ViolationKind.LICENSE_LENT;
import static io.qinggui.inspection.language.ViolationKind.UNLICENSED;
import static io.qinggui.platform.testkit.DeciderFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningCorrectionTest {

  private static final String THIRD = "91330106673959654P";
  private static final String EVIDENCE = "合同及付款凭证";

  /** The opening is event 0 and told to the second party by 1; a confirmation is 2 and 3. */
  private final DeciderFixture<CaseCommand, CaseEvent, ?> lent = cases().givenCommands(OPEN);

  @Test
  void a_case_without_steps_is_withdrawn_for_both_of_its_parties() {
    lent.when(withdraw(0))
        .then(
            withdrawn(MINGHU, 1, "case-linked", FOUND, null),
            withdrawn(QINGXI, 0, "case-opened", FOUND, null));
  }

  @Test
  void and_may_be_opened_again() {
    lent.given(
        withdrawn(MINGHU, 1, "case-linked", FOUND, null),
        withdrawn(QINGXI, 0, "case-opened", FOUND, null));
    assertThat(lent.when(OPEN).events()).hasSize(2);
    lent.when(CONFIRM).thenRejected("case-unknown");
  }

  @Test
  void a_case_with_steps_is_not_withdrawn() {
    lent.givenCommands(CONFIRM, ORDER);
    assertThat(lent.when(withdraw(0)).thenRejected("has-dependents").details())
        .containsEntry("dependents", List.of(idOf(2), idOf(4)));
  }

  @Test
  void what_it_was_opened_with_is_replaced_under_its_id_and_its_steps_stand() {
    lent.givenCommands(CONFIRM, ORDER);
    OpenCase right = finding(QINGXI, MINGHU, LICENSE_LENT, FOUND);
    assertThat(right.caseId()).isNotEqualTo(CASE);
    lent.when(replace(0, right))
        .then(
            withdrawn(MINGHU, 1, "case-linked", FOUND, IDS.at(3)),
            withdrawn(QINGXI, 0, "case-opened", FOUND, IDS.at(2)),
            opened(MINGHU),
            linked(MINGHU));
  }

  @Test
  void the_party_that_it_is_about_stays() {
    assertThat(
            lent.when(replace(0, finding(THIRD, MINGHU, LICENSE_LENT, FOUND)))
                .thenRejected("identity-cannot-change")
                .pointer())
        .isEqualTo("/replacement/operatorId");
  }

  @Test
  void the_second_party_may_be_another_as_long_as_there_are_no_steps() {
    lent.when(replace(0, finding(QINGXI, THIRD, LICENSE_LENT, FOUND)))
        .then(
            withdrawn(MINGHU, 1, "case-linked", FOUND, null),
            withdrawn(QINGXI, 0, "case-opened", FOUND, IDS.at(2)),
            opened(THIRD),
            linked(THIRD));
    lent.when(replace(0, finding(QINGXI, null, LICENSE_LENT, FOUND)))
        .then(
            withdrawn(MINGHU, 1, "case-linked", FOUND, null),
            withdrawn(QINGXI, 0, "case-opened", FOUND, IDS.at(2)),
            opened(null));
    lent.givenCommands(CONFIRM);
    assertThat(
            lent.when(replace(0, finding(QINGXI, THIRD, LICENSE_LENT, FOUND)))
                .thenRejected("identity-cannot-change")
                .pointer())
        .isEqualTo("/replacement/otherPartyId");
  }

  @Test
  void there_may_be_one_where_there_was_none() {
    cases()
        .given(opened(null))
        .when(replace(0, finding(QINGXI, MINGHU, LICENSE_LENT, FOUND)))
        .then(
            withdrawn(QINGXI, 0, "case-opened", FOUND, IDS.at(1)), opened(MINGHU), linked(MINGHU));
  }

  @Test
  void nothing_is_found_after_the_first_step() {
    lent.givenCommands(CONFIRM);
    LocalDate confirmed = CONFIRM.on();
    assertThat(lent.when(found(confirmed)).events()).hasSize(4);
    assertThat(
            lent.when(found(confirmed.plusDays(1))).thenRejected("after-the-next-step").pointer())
        .isEqualTo("/replacement/foundOn");
  }

  @Test
  void a_determination_is_about_the_matter_that_was_looked_into() {
    lent.givenCommands(CONFIRM, ORDER, REFUSE, PENALISE);
    OpenCase otherMatter = finding(QINGXI, MINGHU, UNLICENSED, FOUND);
    assertThat(lent.when(replace(0, otherMatter)).events()).hasSize(4);
    lent.givenCommands(DETERMINE);
    assertThat(lent.when(replace(0, otherMatter)).thenRejected("has-dependents").details())
        .containsEntry("dependents", List.of(idOf(7)));
    assertThat(lent.when(found(FOUND)).events()).hasSize(4);
  }

  @Test
  void the_right_opening_is_checked_like_any_other_and_has_to_differ() {
    assertThat(lent.when(found(TODAY.plusDays(1))).thenRejected("date-in-future").pointer())
        .isEqualTo("/replacement/foundOn");
    assertThat(
            lent.when(replace(0, finding(QINGXI, QINGXI, LICENSE_LENT, FOUND)))
                .thenRejected("same-party-twice")
                .pointer())
        .isEqualTo("/replacement/otherPartyId");
    lent.when(replace(0, OPEN)).thenRejected("same-as-recorded");
  }

  private static CaseCommand found(LocalDate on) {
    return replace(0, finding(QINGXI, MINGHU, LICENSE_LENT, on));
  }

  private static OpenCase finding(
      String party, @Nullable String otherParty, ViolationKind kind, LocalDate foundOn) {
    return new OpenCase(
        party, otherParty, kind, "33", CaseSource.SURVEY, foundOn, EVIDENCE, ZHEJIANG, TODAY);
  }

  private static CaseOpened opened(@Nullable String otherParty) {
    return new CaseOpened(
        CASE, QINGXI, otherParty, "LICENSE_LENT", "33", "SURVEY", FOUND, EVIDENCE);
  }

  private static CaseLinked linked(String otherParty) {
    return new CaseLinked(CASE, otherParty, QINGXI, "LICENSE_LENT", "33", FOUND);
  }
}
