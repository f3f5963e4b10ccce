package io.qinggui.inspection.dossier;

import io.qinggui.inspection.language.DossierEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts of a dossier that count, in their order.
 *
 * @param facts empty before the first one
 */
public record Dossier(List<DossierEvent> facts) {

  /** Nothing is recorded. */
  public static final Dossier NONE = new Dossier(List.of());

  /** Copies the list. */
  public Dossier {
    facts = List.copyOf(facts);
  }

  /** Whether nothing is recorded. */
  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /** The last fact of a type. */
  public <T extends DossierEvent> Optional<T> last(Class<T> type) {
    return all(type).reduce((before, after) -> after);
  }

  /** The facts of a type. */
  public <T extends DossierEvent> Stream<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }

  Dossier with(DossierEvent fact) {
    List<DossierEvent> more = new ArrayList<>(facts);
    more.add(fact);
    return new Dossier(more);
  }
}
