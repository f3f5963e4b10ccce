package io.qinggui.inspection.dossier;

import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * What one kind of dossier says to a fact. Pure.
 *
 * @param <E> its facts
 */
public interface DossierRules<E extends DossierEvent> {

  /** The type of its facts. */
  Class<E> facts();

  /** Whether the filer has a say in the dossier; a first fact is not there yet. */
  boolean mayFile(E fact, Filer filer, Dossier dossier);

  /** Whether who asks may put it right. */
  boolean mayCorrect(Filer by, Dossier dossier);

  /** Whether the fact is on record. */
  default boolean repeats(E fact, Dossier dossier) {
    return dossier.facts().contains(fact);
  }

  /** Whether the fact can have happened after those that are there. */
  boolean follows(E fact, Dossier dossier);

  /** What is recorded of a fact: itself, or its parts when it is too long for one event. */
  default List<E> recorded(E fact) {
    return List.of(fact);
  }

  /** Whether an event is only a part of a fact, with which it is put right. */
  default boolean isPart(E event, E fact) {
    return false;
  }

  /** Why it is refused, though it follows; the same fact again is none of it. */
  Optional<Rejection> refusal(E fact, FileFact asked, Dossier dossier);
}
