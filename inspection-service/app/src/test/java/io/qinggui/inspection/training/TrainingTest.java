package io.qinggui.inspection.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierCorrections;
import io.qinggui.inspection.dossier.DossierDecider;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierCommand.CorrectFact;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.DossierEvent.DossierFactWithdrawn;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.TrainingEvent.Attendance;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final LocalDate HELD = LocalDate.of(2017, 3, 16);
  private static final EventCatalog<InspectionEvent> CATALOG =
      EventCatalog.of(InspectionEvent.class);

  /** Most of one event: each has 61 bytes. */
  private static final int OF_A_PART = 32_768 / 61;

  private final DeciderFixture<DossierCommand, DossierEvent, History<DossierEvent, Dossier>>
      training = fixture();

  private static DeciderFixture<DossierCommand, DossierEvent, History<DossierEvent, Dossier>>
      fixture() {
    DossierDecider decider = new DossierDecider(List.of(new TrainingRules()));
    return DeciderFixture.of(new CorrectingDecider<>(decider, new DossierCorrections(decider)));
  }

  @Test
  void a_training_is_recorded_once_by_the_administration_of_its_province() {
    training.when(hold(2)).then(held(2));
    training
        .when(new FileFact(held(2), Filer.ofAdministration("11"), HELD))
        .thenRejected("forbidden");
    training
        .when(new FileFact(held(2), ZHEJIANG, HELD.minusDays(1)))
        .thenRejected("date-in-future");
    training.givenCommands(hold(2));
    training.when(hold(2)).thenRejected("already-recorded");
    training.when(hold(3)).thenRejected("does-not-follow");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        OF_A_PART - 1,
        OF_A_PART,
        OF_A_PART + 1,
        2 * OF_A_PART,
        2 * OF_A_PART + 1,
        20_000
      })
  void who_was_there_is_put_together_again(int operators) {
    List<DossierEvent> events = training.when(hold(operators)).events();

    assertThat(events).hasSize(operators <= OF_A_PART ? 1 : 1 + parts(operators));
    assertThat(whole(events)).isEqualTo(held(operators));
    assertThat(Attended.size((TrainingHeld) events.getFirst())).isEqualTo(operators);
    assertThat(events).allSatisfy(it -> assertThat(CATALOG.write(it).length).isLessThan(40_000));
  }

  private static int parts(int operators) {
    return (operators + OF_A_PART - 1) / OF_A_PART;
  }

  @Test
  void a_list_without_one_of_its_parts_cannot_have_happened() {
    List<DossierEvent> events = training.when(hold(2_000)).events();

    assertThatThrownBy(() -> whole(List.of(events.getFirst(), events.getLast())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_large_training_is_recorded_once_however_its_list_is_recorded() {
    training.givenCommands(hold(2_000));
    training.when(hold(2_000)).thenRejected("already-recorded");
    training.when(hold(1_999)).thenRejected("does-not-follow");

    // as it was recorded before lists were split
    fixture().given(held(2_000)).when(hold(2_000)).thenRejected("already-recorded");
  }

  @Test
  void a_large_training_is_put_right_with_all_of_its_parts() {
    for (int right : new int[] {0, 10, OF_A_PART, OF_A_PART + 1, 2_001, 5_000}) {
      var large = fixture().givenCommands(hold(2_000));
      large.givenCommands(correct(0, hold(right)));

      large.when(hold(right)).thenRejected("already-recorded");
      large.when(hold(2_000)).thenRejected("does-not-follow");
    }
    training.givenCommands(hold(10), correct(0, hold(2_000)));
    training.when(hold(2_000)).thenRejected("already-recorded");
  }

  @Test
  void the_same_in_place_of_a_large_training_is_refused() {
    training.givenCommands(hold(2_000));

    training.when(correct(0, hold(2_000))).thenRejected("same-as-recorded");
  }

  @Test
  void a_training_of_before_with_its_list_within_it_is_put_right_by_parts() {
    var before = fixture().given(held(2_000));

    before.givenCommands(correct(0, hold(2_001)));
    before.when(hold(2_001)).thenRejected("already-recorded");
  }

  @Test
  void a_large_training_is_withdrawn_with_all_of_its_parts_and_recorded_again() {
    training.givenCommands(hold(2_000));

    assertThat(training.when(correct(0, null)).events())
        .hasSize(1 + parts(2_000))
        .hasOnlyElementsOfType(DossierFactWithdrawn.class);
    training.givenCommands(correct(0, null));
    training.givenCommands(hold(2_000));
    training.when(hold(2_000)).thenRejected("already-recorded");
  }

  @Test
  void a_part_is_not_put_right_by_itself() {
    training.givenCommands(hold(2_000));

    training.when(correct(1, null)).thenRejected("not-correctable");
  }

  @Test
  void who_else_was_there_is_added_by_lists_that_are_facts_of_their_own() {
    training.when(add(0, 5)).thenRejected("dossier-unknown");
    training.givenCommands(hold(10));

    assertThat(training.when(add(10, 5_010)).events())
        .hasSize(parts(5_000))
        .hasOnlyElementsOfType(TrainingAttendanceAdded.class)
        .allSatisfy(it -> assertThat(CATALOG.write(it).length).isLessThan(40_000));
    training.givenCommands(add(10, 5_010));
    training.when(add(10, 5_010)).thenRejected("already-recorded");
    training.when(add(5, 10)).thenRejected("already-recorded");
    assertThat(training.when(add(5_009, 5_011)).thenRejected("duplicate-value").pointer())
        .isEqualTo("/attendance/0/operatorId");
    training.givenCommands(add(5_010, 5_011));
    training
        .when(new FileFact(added(6_000, 6_001), Filer.ofAdministration("11"), HELD))
        .thenRejected("forbidden");
  }

  @Test
  void what_was_added_stays_when_the_training_is_put_right_and_is_put_right_by_itself() {
    training.givenCommands(hold(600), add(5_000, 5_100));
    // longer than before: its parts are behind what was added, and are its own all the same
    training.givenCommands(correct(0, hold(2_000)));

    training.when(hold(2_000)).thenRejected("already-recorded");
    training.when(add(5_000, 5_100)).thenRejected("already-recorded");
    training.when(correct(3, add(1_999, 2_001))).thenRejected("duplicate-value");
    assertThat(training.when(correct(3, add(5_000, 5_099))).events())
        .hasExactlyElementsOfTypes(DossierFactWithdrawn.class, TrainingAttendanceAdded.class);
  }

  @Test
  void a_training_to_which_others_were_added_is_not_withdrawn_without_them() {
    training.givenCommands(hold(600), add(5_000, 5_100));

    training.when(correct(0, null)).thenRejected("has-dependents");
    training.givenCommands(correct(3, null), correct(0, null));
    training.when(add(0, 5)).thenRejected("dossier-unknown");
  }

  private static TrainingHeld whole(List<DossierEvent> events) {
    TrainingHeld whole = (TrainingHeld) events.getFirst();
    for (DossierEvent each : events.subList(1, events.size())) {
      whole = Attended.with(whole, (TrainingAttendanceContinued) each);
    }
    return whole;
  }

  private static FileFact hold(int operators) {
    return new FileFact(held(operators), ZHEJIANG, LocalDate.of(2017, 4, 1));
  }

  private static TrainingHeld held(int operators) {
    return new TrainingHeld("TRN-33-1", "33", "接入服务管理", HELD, 6, attendance(operators), null);
  }

  private static FileFact add(int from, int to) {
    return new FileFact(added(from, to), ZHEJIANG, LocalDate.of(2017, 4, 2));
  }

  private static TrainingAttendanceAdded added(int from, int to) {
    return new TrainingAttendanceAdded("TRN-33-1", attendance(from, to), LocalDate.of(2017, 4, 2));
  }

  private static List<Attendance> attendance(int operators) {
    return attendance(0, operators);
  }

  private static List<Attendance> attendance(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Attendance("913300000000%06d".formatted(i), 1 + i % 3))
        .toList();
  }

  private static CorrectFact correct(int place, @Nullable FileFact right) {
    return new CorrectFact(
        held(0).dossier(),
        ZHEJIANG,
        DeciderFixture.idOf(place),
        "登记有误",
        right,
        new EventIds("correction of " + place));
  }
}
