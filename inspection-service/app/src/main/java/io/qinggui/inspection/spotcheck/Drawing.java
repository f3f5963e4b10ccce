package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SpotCheckCommand.DrawSpotCheck;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.Value;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What it takes to draw: once, in time, with the values that were announced. */
final class Drawing {

  static final String NOT_REVEALED = "NOT_REVEALED";

  private Drawing() {}

  static Decision<SpotCheckEvent> decide(
      DrawSpotCheck it, SpotCheckAnnounced check, SpotCheckFile file) {
    List<String> silent = silent(it, check);
    return Decision.decideUnless(
        Checks.all(
            Checks.entitled(it.filer().actsIn(check.province())),
            over(file),
            Checks.that(
                !it.now().isBefore(check.drawNotBefore()),
                () ->
                    Rejection.conflict(
                        "draw-too-early",
                        Map.of("drawNotBefore", check.drawNotBefore().toString()))),
            unknown(it, check),
            missing(it, check),
            committed(it, check)),
        () ->
            silent.isEmpty()
                ? new Decision.Accepted<>(DrawLists.events(drawn(it, check)))
                : Decision.accept(
                    new SpotCheckCancelled(
                        it.spotCheckId(), NOT_REVEALED, silent, Beijing.dateOf(it.now()))));
  }

  static Optional<Rejection> over(SpotCheckFile file) {
    return Checks.that(
        file.state() == SpotCheckFile.State.ANNOUNCED,
        () ->
            Rejection.conflict(
                file.drawn() != null ? "spot-check-already-drawn" : "spot-check-is-cancelled",
                Map.of()));
  }

  /** The parties that do not reveal what they committed to. */
  private static List<String> silent(DrawSpotCheck it, SpotCheckAnnounced check) {
    return check.entropy().stream()
        .filter(each -> each.kind().equals(Announcing.COMMITTED))
        .filter(each -> !it.values().containsKey(each.name()))
        .map(each -> Objects.requireNonNull(each.party()))
        .toList();
  }

  private static Optional<Rejection> unknown(DrawSpotCheck it, SpotCheckAnnounced check) {
    Set<String> unknown = new TreeSet<>(it.values().keySet());
    check.entropy().forEach(each -> unknown.remove(each.name()));
    return Checks.that(
        unknown.isEmpty(),
        () ->
            new Rejection(
                Rejection.Kind.INVALID,
                "unknown-entropy",
                "/values",
                Map.of("name", unknown.iterator().next())));
  }

  private static Optional<Rejection> missing(DrawSpotCheck it, SpotCheckAnnounced check) {
    return check.entropy().stream()
        .filter(each -> each.kind().equals(Announcing.PUBLIC))
        .filter(each -> !it.values().containsKey(each.name()))
        .findFirst()
        .map(
            each ->
                new Rejection(
                    Rejection.Kind.INVALID,
                    "entropy-missing",
                    "/values",
                    Map.of("name", each.name())));
  }

  private static Optional<Rejection> committed(DrawSpotCheck it, SpotCheckAnnounced check) {
    return check.entropy().stream()
        .filter(each -> each.kind().equals(Announcing.COMMITTED))
        .filter(each -> isWrong(each, it.values().get(each.name())))
        .findFirst()
        .map(
            each ->
                new Rejection(
                    Rejection.Kind.INVALID,
                    "commitment-mismatch",
                    "/values",
                    Map.of("name", each.name())));
  }

  private static boolean isWrong(Entropy each, @Nullable String revealed) {
    return revealed != null && !Sha256.hex(revealed).equals(each.commitment());
  }

  private static SpotCheckDrawn drawn(DrawSpotCheck it, SpotCheckAnnounced check) {
    List<Value> values =
        check.entropy().stream()
            .map(
                each ->
                    new Value(each.name(), Objects.requireNonNull(it.values().get(each.name()))))
            .toList();
    Draw draw = new Draw(values);
    return new SpotCheckDrawn(
        it.spotCheckId(),
        values,
        draw.seed(),
        draw.operators(
            check.population(), 0, check.size(), check.inspectors(), check.inspectorsPerOperator()),
        draw.operators(
            check.population(),
            check.size(),
            check.size(),
            check.inspectors(),
            check.inspectorsPerOperator()),
        it.now(),
        null);
  }
}
