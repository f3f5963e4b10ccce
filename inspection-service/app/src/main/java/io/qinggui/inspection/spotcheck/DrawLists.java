package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SplitLists;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.Drawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.longlist.JsonBytes;
import io.qinggui.inspection.longlist.LongList;
import io.qinggui.inspection.longlist.Parts;
import io.qinggui.inspection.longlist.Parts.Part;
import java.util.List;

/**
 * The lists of a draw: within it where they fit, otherwise in events that follow it. The line of an
 * operator in a digest is {@code operatorId ticket inspector,inspector}.
 */
final class DrawLists {

  private static final LongList<Drawn> SAMPLE = drawn("sample");
  private static final LongList<Drawn> RESERVES = drawn("reserves");

  private DrawLists() {}

  private static LongList<Drawn> drawn(String name) {
    return new LongList<>(
        name,
        it ->
            50
                + JsonBytes.of(List.of(it.operatorId(), it.ticket()))
                + JsonBytes.of(it.inspectors()),
        it -> it.operatorId() + " " + it.ticket() + " " + String.join(",", it.inspectors()));
  }

  /** The draw, and behind it its lists where it is too long with them. */
  static List<SpotCheckEvent> events(SpotCheckDrawn it) {
    if (LongList.fit(
        SAMPLE.bytesOf(it.sample())
            + RESERVES.bytesOf(it.reserves())
            + 2L * JsonBytes.of(it.seed()))) { // the values and the seed that they make
      return List.of(it);
    }
    Parts<SpotCheckEvent> parts =
        new Parts<SpotCheckEvent>()
            .with(SAMPLE, it.sample(), some -> part(it, some, List.of()))
            .with(RESERVES, it.reserves(), some -> part(it, List.of(), some));
    return parts.behind(it.with(List.of(), List.of(), split(it, parts.count())));
  }

  private static Part<SpotCheckEvent> part(
      SpotCheckDrawn it, List<Drawn> sample, List<Drawn> reserves) {
    return (part, parts) ->
        new SpotCheckDrawContinued(it.spotCheckId(), part, parts, sample, reserves, it.drawnAt());
  }

  private static SplitLists split(SpotCheckDrawn whole, int parts) {
    return new SplitLists(
        parts, List.of(SAMPLE.whole(whole.sample()), RESERVES.whole(whole.reserves())));
  }

  /**
   * A draw with another part of its lists.
   *
   * @throws IllegalStateException when with the last one they are not what it says they are
   */
  static SpotCheckDrawn with(SpotCheckDrawn before, SpotCheckDrawContinued it) {
    SpotCheckDrawn after =
        before.with(
            LongList.and(before.sample(), it.sample()),
            LongList.and(before.reserves(), it.reserves()),
            before.split());
    if (it.part() < it.parts()) {
      return after;
    }
    split(after, it.parts()).requireToBe(before.split());
    return after.with(after.sample(), after.reserves(), null);
  }
}
