package io.qinggui.operator.figure.runtime;

import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.CircuitFileEvent.InternationalCircuitFiled;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures.Fact;
import java.util.ArrayList;
import java.util.List;

/** Carriers' files on users of international circuits; they belong to no province. */
final class CircuitFigures {

  private static final Figure FILED =
      Figure.inPeriod(
          "operator.international-circuit-files",
          "国际专线用户建档数（仅全国口径）",
          "Files on users of international circuits; nationwide only");
  private static final Figure ACKNOWLEDGED =
      Figure.inPeriod(
          "operator.international-circuit-acknowledgements",
          "国际专线用户确认用途数（仅全国口径）",
          "Purposes of international circuits acknowledged; nationwide only");

  static final List<Figure> ALL = List.of(FILED, ACKNOWLEDGED);

  private CircuitFigures() {}

  static List<Counted> count(List<Fact<CircuitFileEvent>> facts, Known known) {
    List<Counted> counted = new ArrayList<>();
    for (Fact<CircuitFileEvent> fact : facts) {
      switch (fact.event()) {
        case InternationalCircuitFiled it -> {
          add(counted, FILED, fact);
          if (it.acknowledgedOn() != null) {
            counted.add(
                Counted.on(
                    ACKNOWLEDGED,
                    it.carrierId() + "/" + it.userOperatorId() + "#" + fact.id(),
                    it.acknowledgedOn(),
                    List.of(),
                    it.userOperatorId(),
                    List.of(fact.id())));
          }
        }
        case CircuitPurposeAcknowledged it -> add(counted, ACKNOWLEDGED, fact);
        case CircuitFileEvent other -> {}
      }
    }
    return counted;
  }

  private static void add(List<Counted> counted, Figure figure, Fact<CircuitFileEvent> fact) {
    CircuitFileEvent it = fact.event();
    counted.add(
        Counted.on(
            figure,
            it.carrierId() + "/" + it.userOperatorId() + "#" + fact.id(),
            it.legalDate(),
            List.of(),
            it.userOperatorId(),
            List.of(fact.id())));
  }
}
