package io.qinggui.inspection.complaint;

import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierCorrections;
import io.qinggui.inspection.dossier.DossierDecider;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplainantErased;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintAccepted;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintClosed;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintInvestigated;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReferred;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReopened;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReplied;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierCommand.CorrectFact;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.DossierEvent.DossierFactWithdrawn;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplaintTest {

  private static final String ID = "CMP-33-1";
  private static final LocalDate TODAY = LocalDate.of(2017, 12, 31);
  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final Filer BEIJING = Filer.ofAdministration("11");
  private static final DossierDecider DECIDER =
      new DossierDecider(List.of(new ComplaintRules(any -> 30)));

  private final DeciderFixture<DossierCommand, DossierEvent, History<DossierEvent, Dossier>>
      complaint =
          DeciderFixture.of(new CorrectingDecider<>(DECIDER, new DossierCorrections(DECIDER)));

  @Test
  void it_goes_from_receipt_to_closure_step_by_step() {
    complaint.when(file(new ComplaintAccepted(ID, day("03-02")))).thenRejected("dossier-unknown");
    complaint.givenCommands(file(received("03-01")));
    complaint.when(file(received("03-01"))).thenRejected("already-recorded");
    complaint
        .when(file(new ComplaintReplied(ID, day("03-02"), "已查处")))
        .thenRejected("does-not-follow");
    complaint.when(file(new ComplaintClosed(ID, day("03-02")))).thenRejected("does-not-follow");
    complaint.givenCommands(
        file(new ComplaintAccepted(ID, day("03-02"))),
        file(new ComplaintInvestigated(ID, "CASE-33-1", day("03-03"))),
        file(new ComplaintReplied(ID, day("03-20"), "已立案")),
        file(new ComplaintClosed(ID, day("03-21"))));
    complaint
        .when(file(new ComplaintReplied(ID, day("03-22"), "补充")))
        .thenRejected("does-not-follow");
  }

  @Test
  void steps_are_dated_in_their_order() {
    complaint.givenCommands(file(received("03-10")));

    complaint
        .when(file(new ComplaintAccepted(ID, day("03-09"))))
        .thenRejected("before-the-previous-step");
    complaint.when(file(new ComplaintAccepted(ID, day("03-10")))).events();
    complaint
        .when(file(new ComplaintAccepted(ID, LocalDate.of(2018, 1, 1))))
        .thenRejected("date-in-future");
  }

  @Test
  void it_is_reopened_within_the_days_after_the_reply() {
    complaint.givenCommands(
        file(received("03-01")),
        file(new ComplaintAccepted(ID, day("03-02"))),
        file(new ComplaintReplied(ID, day("04-01"), "不属实")));

    complaint.when(reopen("04-30")).events();
    complaint.when(reopen("05-01")).events();
    complaint.when(reopen("05-02")).thenRejected("reopened-too-late");
    complaint.givenCommands(reopen("05-01"));
    complaint.when(file(new ComplaintReplied(ID, day("05-20"), "属实"))).events();
  }

  @Test
  void whoever_it_was_referred_to_handles_it_from_then_on() {
    complaint.when(new FileFact(received("03-01"), BEIJING, TODAY)).thenRejected("forbidden");
    complaint.givenCommands(
        file(received("03-01")), file(new ComplaintReferred(ID, "11", day("03-02"))));

    complaint.when(file(new ComplaintAccepted(ID, day("03-03")))).thenRejected("forbidden");
    complaint.when(new FileFact(new ComplaintAccepted(ID, day("03-03")), BEIJING, TODAY)).events();
  }

  @Test
  void who_complained_is_erased_once() {
    complaint.givenCommands(file(received("03-01")), file(new ComplainantErased(ID, TODAY)));

    complaint.when(file(new ComplainantErased(ID, TODAY))).thenRejected("already-recorded");
  }

  @Test
  void a_reply_is_put_right_and_nothing_is_left_hanging() {
    complaint.givenCommands(
        file(received("03-01")),
        file(new ComplaintAccepted(ID, day("03-02"))),
        file(new ComplaintReplied(ID, day("04-01"), "不属实")),
        file(new ComplaintClosed(ID, day("04-02"))));

    complaint.when(correct(2, null)).thenRejected("has-dependents");
    assertThat(
            complaint.when(correct(2, file(new ComplaintReplied(ID, day("04-01"), "属实")))).events())
        .hasExactlyElementsOfTypes(DossierFactWithdrawn.class, ComplaintReplied.class);
    complaint
        .when(correct(2, file(new ComplaintReplied("CMP-33-2", day("04-01"), "属实"))))
        .thenRejected("identity-cannot-change");
  }

  @Test
  void it_is_nothing_in_the_history_of_whom_it_is_about() {
    assertThat(received("03-01").subject()).isEqualTo("dossier/complaint/" + ID);
    complaint.givenCommands(file(received("03-01")));

    assertThat(complaint.when(correct(0, null)).events().getFirst().subject())
        .isEqualTo("dossier/complaint/" + ID);
  }

  @Test
  void a_seal_opens_with_its_key_for_its_owner_alone() {
    byte[] key = Sealing.newKey();
    String sealed = Sealing.seal("张三", key, ID);

    assertThat(Sealing.open(sealed, key, ID)).isEqualTo("张三");
    assertThat(Sealing.seal("张三", key, ID)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> Sealing.open(sealed, key, "CMP-33-2"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Sealing.open(sealed, Sealing.newKey(), ID))
        .isInstanceOf(IllegalStateException.class);
  }

  private static FileFact file(ComplaintEvent fact) {
    return new FileFact(fact, ZHEJIANG, TODAY);
  }

  private static FileFact reopen(String on) {
    return file(new ComplaintReopened(ID, day(on), "未解决"));
  }

  private static CorrectFact correct(int place, @Nullable DossierCommand right) {
    return new CorrectFact(
        "dossier/complaint/" + ID,
        ZHEJIANG,
        DeciderFixture.idOf(place),
        "登记有误",
        right,
        new EventIds("c"));
  }

  private static ComplaintReceived received(String on) {
    return new ComplaintReceived(
        ID, "33", "HOTLINE", day(on), QINGXI, null, "UNLICENSED", "无证经营", "c2VhbGVk");
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2017-" + monthAndDay);
  }
}
