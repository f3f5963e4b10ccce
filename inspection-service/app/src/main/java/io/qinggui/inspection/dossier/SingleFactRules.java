package io.qinggui.inspection.dossier;

import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Rules of a dossier that is one fact: who files it may put it right, and it is not of the future
 * unless it is announced.
 *
 * @param <E> the fact
 */
public final class SingleFactRules<E extends DossierEvent> implements DossierRules<E> {

  private final Class<E> facts;
  private final String datePointer;
  private final BiPredicate<E, Filer> mayFile;
  private final Function<E, Optional<Rejection>> further;
  private final boolean ahead;

  /**
   * @param facts the type of the fact
   * @param datePointer where its legal date stands in a request, for example {@code /heldOn}
   * @param mayFile whether a filer has a say in it
   */
  public SingleFactRules(Class<E> facts, String datePointer, BiPredicate<E, Filer> mayFile) {
    this(facts, datePointer, mayFile, fact -> Optional.empty(), false);
  }

  private SingleFactRules(
      Class<E> facts,
      String datePointer,
      BiPredicate<E, Filer> mayFile,
      Function<E, Optional<Rejection>> further,
      boolean ahead) {
    this.facts = facts;
    this.datePointer = datePointer;
    this.mayFile = mayFile;
    this.further = further;
    this.ahead = ahead;
  }

  /** The same, where something else can be against the fact. */
  public SingleFactRules<E> unless(Function<E, Optional<Rejection>> refusal) {
    return new SingleFactRules<>(facts, datePointer, mayFile, refusal, ahead);
  }

  /** The same, where the fact is about something to come, perhaps. */
  public SingleFactRules<E> announcedAhead() {
    return new SingleFactRules<>(facts, datePointer, mayFile, further, true);
  }

  @Override
  public Class<E> facts() {
    return facts;
  }

  @Override
  public boolean mayFile(E fact, Filer filer, Dossier dossier) {
    return mayFile.test(fact, filer);
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return dossier.last(facts).filter(it -> mayFile.test(it, by)).isPresent();
  }

  @Override
  public boolean follows(E fact, Dossier dossier) {
    return dossier.isEmpty();
  }

  @Override
  public Optional<Rejection> refusal(E fact, FileFact asked, Dossier dossier) {
    return Checks.all(
        ahead ? Optional.empty() : Checks.notInFuture(datePointer, fact.legalDate(), asked.today()),
        further.apply(fact));
  }
}
