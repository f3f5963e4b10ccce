package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Evaluations;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.util.List;
import java.util.stream.Stream;

/**
 * A1: what a new license needs. The operator's evaluations count in their provinces, whichever of
 * its licenses they were filed under; dockings are not asked for.
 */
public final class Admission {

  /** The rule. */
  public static final Rule A1 =
      new Rule(
          "A1",
          "二(三)2-3",
          "A new license needs the systems of its services passed in the provinces"
              + " asked for: {admissionSystemsIdc}, {admissionSystemsIrcs},"
              + " {admissionSystemsCdn}, {admissionSystemsIsp}.");

  private Admission() {}

  static Stream<Finding> findings(Question.Grant asked, Standing operator) {
    Evaluations evaluations = Evaluations.of(operator.facts().evaluations());
    return asked.provinces().stream()
        .flatMap(
            province ->
                asked.services().stream()
                    .flatMap(it -> missing(operator, evaluations, it, province)))
        .map(Finding::deny);
  }

  private static Stream<Reason> missing(
      Standing operator, Evaluations evaluations, Service service, String province) {
    return Eras.reasons(
        operator.rulebook(), values -> missing(evaluations, values, service, province))
        .stream();
  }

  static List<Reason> missing(
      Evaluations evaluations, RuleValues values, Service service, String province) {
    return evaluations.missing(
        A1, values.admission(service), Scope.of(service, province), province);
  }
}
