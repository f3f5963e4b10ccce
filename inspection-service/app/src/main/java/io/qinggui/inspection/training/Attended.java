package io.qinggui.inspection.training;

import io.qinggui.inspection.language.SplitLists;
import io.qinggui.inspection.language.TrainingEvent;
import io.qinggui.inspection.language.TrainingEvent.Attendance;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.inspection.longlist.JsonBytes;
import io.qinggui.inspection.longlist.LongList;
import io.qinggui.inspection.longlist.Parts;
import java.util.List;

/**
 * Who was at a training: within its event where the list fits, otherwise in events that follow it.
 * The line of an operator in a digest is {@code operatorId persons}.
 */
public final class Attended {

  private static final String NAME = "attendance";
  private static final LongList<Attendance> ATTENDANCE =
      new LongList<>(
          NAME,
          it -> 40 + JsonBytes.of(it.operatorId()),
          it -> it.operatorId() + " " + it.persons());

  private Attended() {}

  /** The training, and behind it who was there where it is too long with them. */
  static List<TrainingEvent> events(TrainingHeld it) {
    if (LongList.fit(ATTENDANCE.bytesOf(it.attendance()))) {
      return List.of(it);
    }
    Parts<TrainingEvent> parts =
        new Parts<TrainingEvent>()
            .with(
                ATTENDANCE,
                it.attendance(),
                some ->
                    (part, of) ->
                        new TrainingAttendanceContinued(
                            it.trainingId(), part, of, some, it.heldOn()));
    return parts.behind(it.with(List.of(), split(it, parts.count())));
  }

  /** Who was there besides, as many in each event as fit. */
  static List<TrainingEvent> events(TrainingAttendanceAdded it) {
    return ATTENDANCE.cut(it.attendance()).stream()
        .<TrainingEvent>map(
            some -> new TrainingAttendanceAdded(it.trainingId(), some, it.addedOn()))
        .toList();
  }

  private static SplitLists split(TrainingHeld whole, int parts) {
    return new SplitLists(parts, List.of(ATTENDANCE.whole(whole.attendance())));
  }

  /** How many entries the whole list has. */
  public static int size(TrainingHeld it) {
    return it.split() == null ? it.attendance().size() : it.split().items(NAME);
  }

  /**
   * A training with another part of who was there.
   *
   * @throws IllegalStateException when with the last one the list is not what it says it is
   */
  public static TrainingHeld with(TrainingHeld before, TrainingAttendanceContinued it) {
    TrainingHeld after =
        before.with(LongList.and(before.attendance(), it.attendance()), before.split());
    if (it.part() < it.parts()) {
      return after;
    }
    split(after, it.parts()).requireToBe(before.split());
    return after.with(after.attendance(), null);
  }
}
