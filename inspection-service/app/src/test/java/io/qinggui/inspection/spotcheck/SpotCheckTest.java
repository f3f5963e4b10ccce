package io.qinggui.inspection.spotcheck;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.SpotCheckCommand;
import io.qinggui.inspection.language.SpotCheckCommand.AnnounceSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CancelSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CheckResult;
import io.qinggui.inspection.language.SpotCheckCommand.CorrectSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.DrawSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.RecordSpotCheckResult;
import io.qinggui.inspection.language.SpotCheckCommand.Seen;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckFactWithdrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpotCheckTest {

  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final Instant NOW = Instant.parse("2017-06-01T02:00:00Z");
  private static final Instant DRAWN = NOW.plusSeconds(86_400);
  private static final Entropy PUBLIC =
      new Entropy("drand", "PUBLIC", "drand quicknet", "4242", null, null);
  private static final Entropy BUREAU = committed("bureau", "通信管理局", "七");
  private static final Entropy ASSOCIATION = committed("association", "互联网协会", "十九");

  private final DeciderFixture<
          SpotCheckCommand, SpotCheckEvent, History<SpotCheckEvent, SpotCheckFile>>
      check =
          DeciderFixture.of(
              new CorrectingDecider<>(new SpotCheckDecider(), new SpotCheckCorrections()));

  @Test
  void everything_but_the_values_is_on_record_before_the_draw() {
    SpotCheckAnnounced announced = announced(PUBLIC, BUREAU);

    assertThat(announced.population()).containsExactly(MINGHU, QINGXI);
    assertThat(announced.populationDigest()).isEqualTo(Sha256.hex(MINGHU + "\n" + QINGXI + "\n"));
    assertThat(announced.trust()).isEqualTo("PUBLIC_SOURCE");
  }

  @Test
  void one_party_alone_is_no_trust() {
    assertThat(announced(BUREAU).trust()).isEqualTo("SINGLE_PARTY");
    assertThat(announced(BUREAU, committed("again", "通信管理局", "八")).trust())
        .isEqualTo("SINGLE_PARTY");
    assertThat(announced(BUREAU, ASSOCIATION).trust()).isEqualTo("SEVERAL_PARTIES");
  }

  @Test
  void what_cannot_be_drawn_is_not_announced() {
    check
        .when(announce(3, "33", 2, NOW.plusSeconds(1), BUREAU))
        .thenRejected("population-too-small");
    check.when(announce(1, "33", 2, NOW, BUREAU)).thenRejected("draw-before-announcement");
    check.when(announce(1, "33", 3, NOW.plusSeconds(1), BUREAU)).thenRejected("too-few-inspectors");
    check
        .when(announce(1, "33", 2, NOW.plusSeconds(1), BUREAU, BUREAU))
        .thenRejected("duplicate-value");
    check
        .when(announce(1, "33", 2, DRAWN, new Entropy("drand", "PUBLIC", null, "1", null, null)))
        .thenRejected("required");
    check.when(announce(1, "11", 2, DRAWN, BUREAU)).thenRejected("forbidden");
  }

  @Test
  void it_is_drawn_in_time_and_once() {
    check.givenCommands(announce(1, "33", 2, DRAWN, PUBLIC, BUREAU));
    Map<String, String> values = Map.of("drand", "5d2a", "bureau", "七");

    check.when(draw(DRAWN.minusMillis(1), values)).thenRejected("draw-too-early");
    SpotCheckDrawn drawn = (SpotCheckDrawn) check.when(draw(DRAWN, values)).events().getFirst();
    assertThat(drawn.seed()).isEqualTo("drand=5d2a;bureau=七;");
    assertThat(drawn.sample()).hasSize(1);
    assertThat(drawn.reserves()).hasSize(1);
    assertThat(drawn.sample().getFirst().inspectors()).hasSize(2);
    check.givenCommands(draw(DRAWN, values));
    check.when(draw(DRAWN, values)).thenRejected("spot-check-already-drawn");
    check.when(cancel()).thenRejected("spot-check-already-drawn");
  }

  @Test
  void a_value_is_what_was_committed_to() {
    check.givenCommands(announce(1, "33", 2, DRAWN, PUBLIC, BUREAU));

    check
        .when(draw(DRAWN, Map.of("drand", "5d2a", "bureau", "八")))
        .thenRejected("commitment-mismatch");
    check
        .when(draw(DRAWN, Map.of("drand", "5d2a", "bureau", "七", "other", "x")))
        .thenRejected("unknown-entropy");
    check.when(draw(DRAWN, Map.of("bureau", "七"))).thenRejected("entropy-missing");
  }

  @Test
  void a_party_that_does_not_reveal_is_named_and_there_is_no_draw() {
    check.givenCommands(announce(1, "33", 2, DRAWN, BUREAU, ASSOCIATION));

    check
        .when(draw(DRAWN, Map.of("bureau", "七")))
        .then(
            new SpotCheckCancelled(
                id(), "NOT_REVEALED", List.of("互联网协会"), LocalDate.of(2017, 6, 2)));
    check.givenCommands(draw(DRAWN, Map.of("bureau", "七")));
    check
        .when(draw(DRAWN, Map.of("bureau", "七", "association", "十九")))
        .thenRejected("spot-check-is-cancelled");
    check.when(announce(1, "33", 2, DRAWN, BUREAU)).thenRejected("spot-check-already-announced");
  }

  @Test
  void whoever_was_drawn_is_inspected_and_that_can_be_put_right() {
    check.givenCommands(announce(1, "33", 2, DRAWN, PUBLIC), draw(DRAWN, Map.of("drand", "5d2a")));

    check.when(result("91330106673959654P", "2017-06-12")).thenRejected("operator-not-drawn");
    check.when(result(QINGXI, "2017-06-01")).thenRejected("inspected-before-the-draw");
    check.when(result(QINGXI, "2017-07-02")).thenRejected("date-in-future");
    assertThat(check.when(result(QINGXI, "2017-06-02")).events())
        .hasExactlyElementsOfTypes(
            SpotCheckResultRecorded.class, SpotCheckObservationRecorded.class);
    check.givenCommands(result(QINGXI, "2017-06-02"));
    check.when(result(QINGXI, "2017-06-02")).thenRejected("result-already-recorded");
    check.when(result(QINGXI, "2017-06-03")).thenRejected("result-recorded-differently");
    assertThat(check.when(correct(2, result(QINGXI, "2017-06-03"))).events())
        .hasExactlyElementsOfTypes(
            SpotCheckFactWithdrawn.class,
            SpotCheckFactWithdrawn.class,
            SpotCheckResultRecorded.class,
            SpotCheckObservationRecorded.class);
    check.when(correct(0, null)).thenRejected("not-correctable");
    check.when(correct(1, null)).thenRejected("not-correctable");
  }

  private SpotCheckAnnounced announced(Entropy... entropy) {
    return (SpotCheckAnnounced)
        check.when(announce(1, "33", 2, DRAWN, entropy)).events().getFirst();
  }

  private static AnnounceSpotCheck announce(
      int size, String province, int inspectors, Instant drawNotBefore, Entropy... entropy) {
    return new AnnounceSpotCheck(
        "第二季度抽查",
        province,
        List.of("IDC"),
        List.of(province),
        List.of(),
        List.of(MINGHU, QINGXI),
        size,
        List.of(
            new Inspector("A-01", "甲", List.of(MINGHU)),
            new Inspector("A-02", "乙", List.of()),
            new Inspector("A-03", "丙", List.of())),
        inspectors,
        drawNotBefore,
        List.of(entropy),
        ZHEJIANG,
        NOW);
  }

  private static String id() {
    return announce(1, "33", 2, DRAWN, BUREAU).spotCheckId();
  }

  private static DrawSpotCheck draw(Instant now, Map<String, String> values) {
    return new DrawSpotCheck(id(), values, ZHEJIANG, now);
  }

  private static CancelSpotCheck cancel() {
    return new CancelSpotCheck(id(), "另行安排", ZHEJIANG, LocalDate.of(2017, 6, 2));
  }

  private static RecordSpotCheckResult result(String operatorId, String inspectedOn) {
    return new RecordSpotCheckResult(
        id(),
        operatorId,
        LocalDate.parse(inspectedOn),
        CheckResult.PROBLEM,
        null,
        List.of(new Seen(Service.CDN, "33", true)),
        ZHEJIANG,
        LocalDate.of(2017, 7, 1));
  }

  private static CorrectSpotCheck correct(int place, @Nullable SpotCheckCommand right) {
    return new CorrectSpotCheck(
        id(), ZHEJIANG, DeciderFixture.idOf(place), "登记有误", right, new EventIds("c"));
  }

  private static Entropy committed(String name, String party, String value) {
    return new Entropy(name, "COMMITTED", null, null, party, Sha256.hex(value));
  }
}
