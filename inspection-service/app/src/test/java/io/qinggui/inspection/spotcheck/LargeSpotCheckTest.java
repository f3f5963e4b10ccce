package io.qinggui.inspection.spotcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SplitLists;
import io.qinggui.inspection.language.SpotCheckCommand;
import io.qinggui.inspection.language.SpotCheckCommand.AnnounceSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CheckResult;
import io.qinggui.inspection.language.SpotCheckCommand.DrawSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.RecordSpotCheckResult;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnouncementContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has lists that are too long for one event. */
class LargeSpotCheckTest {

  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final Instant NOW = Instant.parse("2017-06-01T02:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);
  private static final EventCatalog<InspectionEvent> CATALOG =
      EventCatalog.of(InspectionEvent.class);
  private static final List<Inspector> INSPECTORS =
      List.of(
          new Inspector("A-01", "甲", ids(3)),
          new Inspector("A-02", "乙", List.of()),
          new Inspector("A-03", "丙", List.of()));

  /** Most operators of an announcement with these inspectors and this value, as one event. */
  private static final int INLINE = 1_542;

  /** Most operators of a part. */
  private static final int OF_A_PART = 1_560;

  private final DeciderFixture<
          SpotCheckCommand, SpotCheckEvent, History<SpotCheckEvent, SpotCheckFile>>
      check = fixture();

  private static DeciderFixture<
          SpotCheckCommand, SpotCheckEvent, History<SpotCheckEvent, SpotCheckFile>>
      fixture() {
    return DeciderFixture.of(
        new CorrectingDecider<>(new SpotCheckDecider(), new SpotCheckCorrections()));
  }

  @Test
  void an_announcement_that_fits_is_one_event_as_ever() {
    assertThat(check.when(announce(INLINE - 1)).events()).hasSize(1);
    assertThat(check.when(announce(INLINE)).events()).hasSize(1);
    assertThat(check.when(announce(INLINE + 1)).events())
        .hasExactlyElementsOfTypes(
            SpotCheckAnnounced.class,
            SpotCheckAnnouncementContinued.class,
            SpotCheckAnnouncementContinued.class);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1,
        INLINE - 1,
        INLINE,
        INLINE + 1,
        OF_A_PART - 1,
        OF_A_PART,
        OF_A_PART + 1,
        2 * OF_A_PART - 1,
        2 * OF_A_PART,
        2 * OF_A_PART + 1,
        50_000
      })
  void who_can_be_drawn_is_put_together_again(int population) {
    List<SpotCheckEvent> events = check.when(announce(population)).events();

    SpotCheckAnnounced whole = fold(events).check().orElseThrow();
    assertThat(whole.population()).isEqualTo(ids(population));
    assertThat(whole.inspectors()).isEqualTo(INSPECTORS);
    assertThat(whole.split()).isNull();
    assertThat(((SpotCheckAnnounced) events.getFirst()).populationSize()).isEqualTo(population);
    assertThat(events).allSatisfy(LargeSpotCheckTest::fits);
  }

  @Test
  void a_large_announcement_tells_each_list_by_its_number_and_digest() {
    List<SpotCheckEvent> events = check.when(announce(3_000)).events();

    SpotCheckAnnounced first = (SpotCheckAnnounced) events.getFirst();
    assertThat(first.population()).isEmpty();
    assertThat(first.inspectors()).isEmpty();
    assertThat(split(first.split()).parts()).isEqualTo(3);
    assertThat(split(first.split()).items("population")).isEqualTo(3_000);
    assertThat(split(first.split()).lists().get(1).digest()).isEqualTo(first.populationDigest());
    assertThat(events.stream().skip(1).map(SpotCheckAnnouncementContinued.class::cast))
        .extracting(it -> it.part() + " of " + it.parts())
        .containsExactly("1 of 3", "2 of 3", "3 of 3");
  }

  @Test
  void parts_that_are_not_what_was_announced_cannot_have_happened() {
    List<SpotCheckEvent> events = check.when(announce(3_000)).events();
    List<SpotCheckEvent> missing = new ArrayList<>(events);
    missing.remove(1);
    List<SpotCheckEvent> exchanged = new ArrayList<>(events);
    exchanged.set(1, events.get(2));
    exchanged.set(2, events.get(1));

    Stream.of(missing, exchanged)
        .forEach(
            wrong ->
                assertThatThrownBy(() -> fold(wrong)).isInstanceOf(IllegalStateException.class));
    assertThatThrownBy(() -> fold(List.of(events.getFirst(), events.getFirst())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fold(List.of(events.get(1))))
        .isInstanceOf(IllegalStateException.class);
    List<SpotCheckEvent> more = new ArrayList<>(events);
    more.add(events.getLast());
    assertThatThrownBy(() -> fold(more)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void five_thousand_of_fifty_thousand_are_drawn_and_inspected() {
    check.givenCommands(announce(50_000));

    List<SpotCheckEvent> events = check.when(draw()).events();

    SpotCheckDrawn first = (SpotCheckDrawn) events.getFirst();
    assertThat(split(first.split()).items("sample")).isEqualTo(5_000);
    assertThat(split(first.split()).items("reserves")).isEqualTo(5_000);
    assertThat(events.subList(1, events.size()))
        .hasOnlyElementsOfType(SpotCheckDrawContinued.class)
        .allSatisfy(LargeSpotCheckTest::fits);
    SpotCheckDrawContinued last = (SpotCheckDrawContinued) events.getLast();
    check.givenCommands(draw());
    check.when(draw()).thenRejected("spot-check-already-drawn");
    assertThat(check.when(result(last.reserves().getLast().operatorId())).events()).hasSize(1);
    check.when(result("91330106MA27XF3P2D")).thenRejected("operator-not-drawn");
  }

  @Test
  void an_announcement_of_before_with_its_list_within_it_is_drawn_alike() {
    List<SpotCheckEvent> announced = check.when(announce(12_000)).events();
    SpotCheckAnnounced whole = fold(announced).check().orElseThrow();
    String stored = new String(CATALOG.write(whole), UTF_8);
    assertThat(stored.length()).isGreaterThan(65_535);
    assertThat(stored).doesNotContain("split");
    SpotCheckEvent before =
        (SpotCheckEvent)
            CATALOG.read("io.qinggui.inspection.spot-check-announced", 1, stored.getBytes(UTF_8));

    List<SpotCheckEvent> drawnBefore = fixture().given(before).when(draw()).events();
    List<SpotCheckEvent> drawnNow = fixture().givenCommands(announce(12_000)).when(draw()).events();

    assertThat(drawnNow).isEqualTo(drawnBefore).hasSizeGreaterThan(10);
  }

  @Test
  void a_draw_of_before_with_its_lists_within_it_is_read_alike() {
    List<SpotCheckEvent> announced = check.when(announce(12_000)).events();
    check.givenCommands(announce(12_000));
    List<SpotCheckEvent> drawn = check.when(draw()).events();
    SpotCheckFile now = fold(Stream.concat(announced.stream(), drawn.stream()).toList());
    SpotCheckDrawn whole = Objects.requireNonNull(now.drawn());
    assertThat(CATALOG.write(whole).length).isGreaterThan(65_535);

    SpotCheckFile before = fold(List.of(now.check().orElseThrow(), whole));

    assertThat(before).isEqualTo(now);
    assertThat(before.isDrawn(whole.reserves().getLast().operatorId())).isTrue();
  }

  @Test
  void who_is_left_out_and_whom_inspectors_do_not_visit_may_be_many_too() {
    List<String> others = ids(20_000).subList(10_000, 20_000);
    List<Inspector> inspectors =
        IntStream.range(0, 50)
            .mapToObj(i -> new Inspector("A-" + i, "检查员" + i, others.subList(i, i + 1_000)))
            .toList();

    List<SpotCheckEvent> events =
        check.when(announce(ids(100), 10, others, inspectors, PUBLIC)).events();

    SpotCheckAnnounced whole = fold(events).check().orElseThrow();
    assertThat(whole.excluded()).isEqualTo(others);
    assertThat(whole.inspectors()).isEqualTo(inspectors);
    assertThat(events).allSatisfy(LargeSpotCheckTest::fits);
  }

  @Test
  void where_values_come_from_may_be_told_at_length() {
    Entropy[] entropy =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new Entropy(
                        "v" + i, "PUBLIC", "源".repeat(200), "轮".repeat(100), "方".repeat(200), null))
            .toArray(Entropy[]::new);

    List<SpotCheckEvent> events =
        check.when(announce(ids(3), 1, List.of(), INSPECTORS, entropy)).events();

    assertThat(events).hasSize(3).allSatisfy(LargeSpotCheckTest::fits);
  }

  private static SplitLists split(@Nullable SplitLists told) {
    return Objects.requireNonNull(told);
  }

  /** With room for a note, evidence and what the ledger says of each event. */
  private static void fits(SpotCheckEvent event) {
    assertThat(CATALOG.write(event).length).isLessThan(48_000);
  }

  private static SpotCheckFile fold(List<SpotCheckEvent> events) {
    SpotCheckFile file = SpotCheckFile.NONE;
    for (SpotCheckEvent event : events) {
      file = file.with(event);
    }
    return file;
  }

  private static final Entropy PUBLIC =
      new Entropy("drand", "PUBLIC", "drand quicknet", "4242", null, null);

  private static AnnounceSpotCheck announce(int population) {
    return announce(ids(population), Math.min(population, 5_000), List.of(), INSPECTORS, PUBLIC);
  }

  private static AnnounceSpotCheck announce(
      List<String> population,
      int size,
      List<String> excluded,
      List<Inspector> inspectors,
      Entropy... entropy) {
    return new AnnounceSpotCheck(
        "专项抽查",
        "33",
        List.of(),
        List.of("33"),
        excluded,
        population,
        size,
        inspectors,
        2,
        LATER,
        List.of(entropy),
        ZHEJIANG,
        NOW);
  }

  private static DrawSpotCheck draw() {
    return new DrawSpotCheck(announce(1).spotCheckId(), Map.of("drand", "5d2a"), ZHEJIANG, LATER);
  }

  private static RecordSpotCheckResult result(String operatorId) {
    return new RecordSpotCheckResult(
        announce(1).spotCheckId(),
        operatorId,
        LocalDate.of(2017, 6, 12),
        CheckResult.CLEAN,
        null,
        List.of(),
        ZHEJIANG,
        LocalDate.of(2017, 7, 1));
  }

  private static List<String> ids(int number) {
    return IntStream.range(0, number).mapToObj("913300000000%06d"::formatted).toList();
  }
}
