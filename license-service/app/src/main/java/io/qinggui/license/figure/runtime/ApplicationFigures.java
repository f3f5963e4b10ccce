package io.qinggui.license.figure.runtime;

import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.reference.Province;
import java.util.ArrayList;
import java.util.List;

/** What became of applications: in the province whose administration decides. */
final class ApplicationFigures {

  private static final Figure SUBMITTED =
      Figure.inPeriod(
          "license.applications-submitted", "收到申请件数（按审批省份）", "Applications, by who decides");
  private static final Figure APPROVED =
      Figure.inPeriod(
          "license.applications-approved",
          "批准申请件数（按审批省份）",
          "Applications approved, by who decides");
  private static final Figure REFUSED =
      Figure.inPeriod(
          "license.applications-refused",
          "不予批准申请件数（按审批省份）",
          "Applications refused, by who decides");

  static final List<Figure> ALL = List.of(SUBMITTED, APPROVED, REFUSED);

  private ApplicationFigures() {}

  static List<Counted> count(List<Fact<ApplicationEvent>> facts, Known known) {
    List<Counted> counted = new ArrayList<>();
    for (Fact<ApplicationEvent> fact : facts) {
      switch (fact.event()) {
        case Submitted it -> add(counted, SUBMITTED, fact);
        case Approved it -> add(counted, APPROVED, fact);
        case Refused it -> add(counted, REFUSED, fact);
        case ApplicationEvent other -> {}
      }
    }
    return counted;
  }

  private static void add(List<Counted> counted, Figure figure, Fact<ApplicationEvent> fact) {
    String issuer = fact.event().issuer();
    counted.add(
        Counted.on(
            figure,
            fact.event().applicationId() + "#" + fact.id(),
            fact.event().legalDate(),
            Province.isCode(issuer) ? List.of(issuer) : List.of(),
            fact.event().operatorId(),
            List.of(fact.id())));
  }
}
