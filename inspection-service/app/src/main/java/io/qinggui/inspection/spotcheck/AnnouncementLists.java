package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SplitLists;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnouncementContinued;
import io.qinggui.inspection.longlist.JsonBytes;
import io.qinggui.inspection.longlist.LongList;
import io.qinggui.inspection.longlist.Parts;
import io.qinggui.inspection.longlist.Parts.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The lists of an announcement: within it where they fit, otherwise in events that follow it. The
 * line of an operator in a digest is its id, that of an inspector {@code id conflict,conflict
 * name}.
 */
final class AnnouncementLists {

  private static final LongList<String> EXCLUDED =
      new LongList<>("excluded", JsonBytes::of, it -> it);
  private static final LongList<String> POPULATION =
      new LongList<>(SpotCheckAnnounced.POPULATION, JsonBytes::of, it -> it);
  private static final LongList<Inspector> INSPECTORS =
      new LongList<>(
          "inspectors",
          it -> 40 + JsonBytes.of(List.of(it.id(), it.name())) + JsonBytes.of(it.conflicts()),
          it -> it.id() + " " + String.join(",", it.conflicts()) + " " + it.name());

  private AnnouncementLists() {}

  /** The announcement, and behind it its lists where it is too long with them. */
  static List<SpotCheckEvent> events(SpotCheckAnnounced it) {
    if (LongList.fit(bytes(it))) {
      return List.of(it);
    }
    Parts<SpotCheckEvent> parts =
        new Parts<SpotCheckEvent>()
            .with(EXCLUDED, it.excluded(), some -> part(it, some, List.of(), List.of()))
            .with(POPULATION, it.population(), some -> part(it, List.of(), some, List.of()))
            .with(INSPECTORS, it.inspectors(), some -> part(it, List.of(), List.of(), some));
    return parts.behind(it.with(List.of(), List.of(), List.of(), split(it, parts.count())));
  }

  private static long bytes(SpotCheckAnnounced it) {
    return EXCLUDED.bytesOf(it.excluded())
        + POPULATION.bytesOf(it.population())
        + INSPECTORS.bytesOf(it.inspectors())
        + it.entropy().stream().mapToLong(AnnouncementLists::bytes).sum();
  }

  private static long bytes(Entropy it) {
    return 100
        + Stream.of(it.name(), it.kind(), it.source(), it.round(), it.party(), it.commitment())
            .filter(Objects::nonNull)
            .mapToLong(JsonBytes::of)
            .sum();
  }

  private static Part<SpotCheckEvent> part(
      SpotCheckAnnounced it,
      List<String> excluded,
      List<String> population,
      List<Inspector> inspectors) {
    return (part, parts) ->
        new SpotCheckAnnouncementContinued(
            it.spotCheckId(), part, parts, excluded, population, inspectors, it.announcedOn());
  }

  private static SplitLists split(SpotCheckAnnounced whole, int parts) {
    return new SplitLists(
        parts,
        List.of(
            EXCLUDED.whole(whole.excluded()),
            POPULATION.whole(whole.population()),
            INSPECTORS.whole(whole.inspectors())));
  }

  /**
   * An announcement with another part of its lists.
   *
   * @throws IllegalStateException when with the last one they are not what it says they are
   */
  static SpotCheckAnnounced with(SpotCheckAnnounced before, SpotCheckAnnouncementContinued it) {
    SpotCheckAnnounced after =
        before.with(
            LongList.and(before.excluded(), it.excluded()),
            LongList.and(before.population(), it.population()),
            LongList.and(before.inspectors(), it.inspectors()),
            before.split());
    if (it.part() < it.parts()) {
      return after;
    }
    split(after, it.parts()).requireToBe(before.split());
    return after.with(after.excluded(), after.population(), after.inspectors(), null);
  }
}
