package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/** What happens on {@code dossier/credit-method/<method>}. */
public sealed interface CreditMethodEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "credit-method";

  /** Name of the method. */
  String method();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, method());
  }

  /** How much a dimension weighs, in per cent of the total. */
  record Weight(String dimension, int percent) {}

  /**
   * What a total comes to.
   *
   * @param from lowest total that gets it, 0 to 100
   */
  record Grade(String grade, int from) {}

  /**
   * How credit is evaluated was published (三(五)).
   *
   * @param publisher {@code MIIT} or a province code
   * @param weights of each dimension; together 100
   * @param grades from the best to the worst, which begins at 0
   */
  @EventType("io.qinggui.inspection.credit-method-published")
  record CreditMethodPublished(
      String method,
      String title,
      String publisher,
      LocalDate publishedOn,
      List<Weight> weights,
      List<Grade> grades)
      implements CreditMethodEvent {

    /** Copies the lists. */
    public CreditMethodPublished {
      weights = List.copyOf(weights);
      grades = List.copyOf(grades);
    }

    @Override
    public LocalDate legalDate() {
      return publishedOn;
    }
  }
}
