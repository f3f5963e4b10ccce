package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SpotCheckCommand.AnnounceSpotCheck;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Beijing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What it takes to announce a draw. */
final class Announcing {

  static final String PUBLIC = "PUBLIC";
  static final String COMMITTED = "COMMITTED";

  private Announcing() {}

  static Decision<SpotCheckEvent> decide(AnnounceSpotCheck it, SpotCheckFile file) {
    return Decision.decideUnless(
        Checks.all(
            Checks.entitled(
                it.filer().actsIn(it.province())
                    && (it.filer().ministry() || it.provinces().equals(List.of(it.province())))),
            Checks.that(
                file.announced() == null,
                () ->
                    Rejection.conflict(
                        "spot-check-already-announced", Map.of("spotCheckId", it.spotCheckId()))),
            Checks.that(
                it.drawNotBefore().isAfter(it.now()),
                () -> Rejection.invalid("draw-before-announcement", "/drawNotBefore")),
            Checks.that(
                it.size() <= it.population().size(),
                () ->
                    new Rejection(
                        Rejection.Kind.INVALID,
                        "population-too-small",
                        "/size",
                        Map.of("population", it.population().size()))),
            unique("/entropy", it.entropy(), Entropy::name),
            unique("/inspectors", it.inspectors(), Inspector::id),
            entropy(it.entropy()),
            inspectors(it)),
        () -> new Decision.Accepted<>(AnnouncementLists.events(announced(it))));
  }

  private static <T> Optional<Rejection> unique(
      String pointer, List<T> all, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (!seen.add(name.apply(all.get(i)))) {
        return Optional.of(Rejection.invalid("duplicate-value", pointer + "/" + i));
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> entropy(List<Entropy> all) {
    for (int i = 0; i < all.size(); i++) {
      Entropy it = all.get(i);
      String at = "/entropy/" + i;
      Optional<Rejection> wrong =
          it.kind().equals(PUBLIC)
              ? Checks.all(
                  required(it.source(), at + "/source"), required(it.round(), at + "/round"))
              : Checks.all(
                  required(it.party(), at + "/party"),
                  required(it.commitment(), at + "/commitment"));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> required(@Nullable String value, String at) {
    return Checks.that(value != null, () -> Rejection.invalid("required", at));
  }

  /** Whoever is drawn has to find inspectors without a conflict. */
  private static Optional<Rejection> inspectors(AnnounceSpotCheck it) {
    Map<String, Integer> conflicts = conflicts(it.inspectors());
    int most = it.inspectors().size() - it.inspectorsPerOperator();
    return it.population().stream()
        .filter(operator -> conflicts.getOrDefault(operator, 0) > most)
        .findFirst()
        .map(
            operator ->
                new Rejection(
                    Rejection.Kind.INVALID,
                    "too-few-inspectors",
                    "/inspectors",
                    Map.of("operatorId", operator)));
  }

  /** How many do not inspect an operator. */
  private static Map<String, Integer> conflicts(List<Inspector> inspectors) {
    Map<String, Integer> conflicts = new HashMap<>();
    for (Inspector each : inspectors) {
      new HashSet<>(each.conflicts()).forEach(it -> conflicts.merge(it, 1, Integer::sum));
    }
    return conflicts;
  }

  private static SpotCheckAnnounced announced(AnnounceSpotCheck it) {
    return new SpotCheckAnnounced(
        it.spotCheckId(),
        it.name(),
        it.province(),
        it.services(),
        it.provinces(),
        it.excluded(),
        it.population(),
        Draw.digestOf(it.population()),
        it.size(),
        it.inspectors(),
        it.inspectorsPerOperator(),
        it.drawNotBefore(),
        it.entropy(),
        trust(it.entropy()),
        Beijing.dateOf(it.now()),
        null);
  }

  /** Whoever alone commits can try values until the draw pleases. */
  private static String trust(List<Entropy> entropy) {
    if (entropy.stream().anyMatch(it -> it.kind().equals(PUBLIC))) {
      return "PUBLIC_SOURCE";
    }
    long parties = entropy.stream().map(Entropy::party).distinct().count();
    return parties > 1 ? "SEVERAL_PARTIES" : "SINGLE_PARTY";
  }
}
