package io.qinggui.license.announcement;

import static io.qinggui.license.Examples.QINGXI;
import static io.qinggui.license.Examples.date;

import io.qinggui.license.language.AnnounceStanding;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.PassedBoundary;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.platform.testkit.DeciderFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnouncementDeciderTest {

  private final DeciderFixture<AnnouncementCommand, AnnouncementEvent, Announced> standing =
      DeciderFixture.of(new AnnouncementDecider());

  @Test
  void what_was_passed_is_announced_in_order_and_only_the_last_is_the_latest() {
    standing
        .when(announce(grace(), missed("a")))
        .then(changed(grace(), false), changed(missed("a"), true));
  }

  @Test
  void what_was_announced_is_not_announced_again() {
    standing
        .givenCommands(announce(grace(), missed("a")))
        .when(announce(grace(), missed("a")))
        .thenNothing();
  }

  @Test
  void the_next_boundary_is_announced_alone() {
    standing
        .givenCommands(announce(grace()))
        .when(announce(grace(), missed("a")))
        .then(changed(missed("a"), true));
  }

  @Test
  void more_evidence_is_no_news() {
    standing.givenCommands(announce(missed("a"))).when(announce(missed("a", "b"))).thenNothing();
  }

  @Test
  void late_facts_that_change_the_latest_standing_are_news() {
    PassedBoundary lifted = boundary("2017-04-01", null);
    standing
        .givenCommands(announce(grace(), missed("a")))
        .when(announce(grace(), lifted))
        .then(changed(lifted, true));
  }

  @Test
  void late_facts_that_bring_an_earlier_boundary_do_not_make_it_the_latest() {
    standing
        .givenCommands(announce(missed("a")))
        .when(announce(grace(), missed("a")))
        .then(changed(grace(), false), changed(missed("a"), true));
  }

  @Test
  void the_current_standing_is_announced_once_behind_an_earlier_one() {
    standing
        .givenCommands(announce(missed("a")), announce(grace(), missed("a")))
        .when(announce(grace(), missed("a")))
        .thenNothing();
  }

  @Test
  void an_earlier_boundary_that_an_older_version_announced_last_is_followed_by_the_current_one() {
    standing
        .given(formerly(missed("a"), true), formerly(grace(), false))
        .when(announce(grace(), missed("a")))
        .then(changed(missed("a"), true));
    standing
        .given(formerly(grace(), false), formerly(missed("a"), true))
        .when(announce(grace(), missed("a")))
        .thenNothing();
  }

  @Test
  void a_boundary_that_late_facts_take_away_is_corrected_for_its_own_date() {
    standing
        .givenCommands(announce(grace(), missed("a")))
        .when(announce(grace()))
        .then(
            new StandingChanged(
                QINGXI,
                date("2017-04-01"),
                grace().effects(),
                grace().nextChangeAt(),
                true,
                null,
                true));
    standing
        .givenCommands(announce(grace(), missed("a")), announce(grace()))
        .when(announce(grace()))
        .thenNothing();
  }

  @Test
  void corrections_are_named_with_the_next_standing_that_is_announced_and_once() {
    AnnounceStanding corrected =
        new AnnounceStanding(QINGXI, List.of(missed("a")), List.of("withdrawal"));
    standing
        .givenCommands(announce(grace()))
        .when(corrected)
        .then(
            new StandingChanged(
                QINGXI,
                date("2017-04-01"),
                missed("a").effects(),
                missed("a").nextChangeAt(),
                true,
                List.of("withdrawal"),
                true));
    standing
        .givenCommands(corrected)
        .when(new AnnounceStanding(QINGXI, List.of(grace()), List.of("withdrawal")))
        .then(
            new StandingChanged(
                QINGXI,
                date("2017-04-01"),
                grace().effects(),
                grace().nextChangeAt(),
                true,
                null,
                true));
  }

  @Test
  void a_standing_without_boundaries_is_announced_for_the_date_announced_last() {
    PassedBoundary always = new PassedBoundary(PassedBoundary.ALWAYS, List.of(), null);
    standing
        .givenCommands(announce(grace(), missed("a")))
        .when(announce(always))
        .then(new StandingChanged(QINGXI, date("2017-04-01"), List.of(), null, true, null, true));
  }

  @Test
  void a_standing_without_boundaries_that_was_never_announced_is_not_announced() {
    standing
        .when(announce(new PassedBoundary(PassedBoundary.ALWAYS, List.of(), null)))
        .thenNothing();
  }

  private static AnnounceStanding announce(PassedBoundary... passed) {
    return new AnnounceStanding(QINGXI, List.of(passed), List.of());
  }

  private static StandingChanged changed(PassedBoundary boundary, boolean latest) {
    return new StandingChanged(
        QINGXI, boundary.date(), boundary.effects(), boundary.nextChangeAt(), latest, null, latest);
  }

  /** As it was stored before it was told whether it is current. */
  private static StandingChanged formerly(PassedBoundary boundary, boolean latest) {
    return new StandingChanged(
        QINGXI, boundary.date(), boundary.effects(), boundary.nextChangeAt(), latest, null, null);
  }

  private static PassedBoundary grace() {
    return boundary("2016-05-01", effect("CATALOGUE_GRACE", "GRACE", "2016-05-01"));
  }

  private static PassedBoundary missed(String... because) {
    return boundary("2017-04-01", effect("COMMITMENT_MISSED", "BARRED", "2017-04-01", because));
  }

  private static PassedBoundary boundary(String date, @Nullable AnnouncedEffect effect) {
    return new PassedBoundary(
        date(date),
        effect == null ? List.of() : List.of(effect),
        date.equals("2016-05-01") ? date("2017-04-01") : null);
  }

  private static AnnouncedEffect effect(
      String code, String effect, String from, String... because) {
    return new AnnouncedEffect(
        "G1", code, "二(一)2", effect, "CDN", "33", null, null, date(from), null, List.of(because));
  }
}
