package io.qinggui.inspection.dossier;

import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierCommand.CorrectFact;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.DossierEvent.DossierFactWithdrawn;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides over {@code dossier/<kind>/<id>} by the rules of its kind. Corrections are decided by
 * {@link io.qinggui.platform.decider.CorrectingDecider} around it. A fact is refused with
 *
 * <ul>
 *   <li>{@code forbidden} (403): who files has no say in it;
 *   <li>{@code dossier-unknown} (404): it follows upon something, and there is nothing;
 *   <li>{@code already-recorded} (409): it is on record;
 *   <li>{@code does-not-follow} (409): it cannot come after what is on record;
 *   <li>whatever the rules of its kind have against it.
 * </ul>
 */
public final class DossierDecider implements Decider<DossierCommand, DossierEvent, Dossier> {

  private final List<DossierRules<?>> kinds;

  /**
   * @param kinds the rules of each kind
   */
  public DossierDecider(List<DossierRules<?>> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public Dossier initial() {
    return Dossier.NONE;
  }

  @Override
  public Decision<DossierEvent> decide(DossierCommand command, Dossier dossier) {
    return switch (command) {
      case FileFact file -> decide(file, file.fact(), dossier, rulesOf(file.fact()));
      case CorrectFact correction -> throw Decider.impossible(correction, dossier);
    };
  }

  private static <E extends DossierEvent> Decision<DossierEvent> decide(
      FileFact asked, DossierEvent recorded, Dossier dossier, DossierRules<E> rules) {
    E fact = rules.facts().cast(recorded);
    return Decision.decideUnless(
        Checks.all(
            Checks.that(
                !dossier.isEmpty() || rules.follows(fact, Dossier.NONE),
                () -> unknown(fact.dossier())),
            Checks.entitled(rules.mayFile(fact, asked.filer(), dossier))),
        () ->
            Decision.decideUnless(
                again(fact, dossier, rules).or(() -> rules.refusal(fact, asked, dossier)),
                () -> new Decision.Accepted<>(List.copyOf(rules.recorded(fact)))));
  }

  private static <E extends DossierEvent> Optional<Rejection> again(
      E fact, Dossier dossier, DossierRules<E> rules) {
    if (rules.repeats(fact, dossier)) {
      return Optional.of(Rejection.conflict("already-recorded", Map.of()));
    }
    return rules.follows(fact, dossier)
        ? Optional.empty()
        : Optional.of(
            Rejection.conflict(
                "does-not-follow", Map.of("last", DomainEvent.typeOf(dossier.facts().getLast()))));
  }

  static Rejection unknown(String dossier) {
    return Rejection.notFound(
        "dossier-unknown", Map.of("id", dossier.substring(dossier.lastIndexOf('/') + 1)));
  }

  @Override
  public Dossier evolve(Dossier dossier, DossierEvent event) {
    if (event instanceof DossierFactWithdrawn || !follows(event, dossier, rulesOf(event))) {
      throw Decider.impossible(event, dossier);
    }
    return dossier.with(event);
  }

  private static <E extends DossierEvent> boolean follows(
      DossierEvent event, Dossier dossier, DossierRules<E> rules) {
    return rules.follows(rules.facts().cast(event), dossier);
  }

  /** Whether an event is only a part of a fact of its dossier. */
  boolean isPart(DossierEvent event, DossierEvent fact) {
    return isPart(event, fact, rulesOf(event));
  }

  private static <E extends DossierEvent> boolean isPart(
      DossierEvent event, DossierEvent fact, DossierRules<E> rules) {
    return rules.isPart(rules.facts().cast(event), rules.facts().cast(fact));
  }

  DossierRules<?> rulesOf(DossierEvent fact) {
    return kinds.stream()
        .filter(it -> it.facts().isInstance(fact))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rules for " + fact));
  }
}
