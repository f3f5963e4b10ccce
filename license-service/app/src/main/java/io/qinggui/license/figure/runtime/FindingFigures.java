package io.qinggui.license.figure.runtime;

import static java.util.Locale.ROOT;

import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.FindingEvent.FindingMoved;
import io.qinggui.license.language.FindingEvent.FindingWithdrawn;
import io.qinggui.license.language.FindingEvent.ViolationFound;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures.Fact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Violations that facts and law prove, by the day on which they begin. */
final class FindingFigures {

  private static final Map<String, Figure> BY_KIND = byKind();

  static final List<Figure> ALL = List.copyOf(BY_KIND.values());

  private FindingFigures() {}

  private static Map<String, Figure> byKind() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Arrays.stream(FindingKind.values())
        .forEach(
            kind ->
                figures.put(
                    kind.name(),
                    Figure.inPeriod(
                        "license.findings-" + kind.name().toLowerCase(ROOT).replace('_', '-'),
                        "系统发现违规：" + kind.zh(),
                        "Violations found by the system: " + kind)));
    return figures;
  }

  static List<Counted> count(List<Fact<FindingEvent>> facts, Known known) {
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (Fact<FindingEvent> fact : facts) {
      switch (fact.event()) {
        case ViolationFound it -> counted.put(it.findingId(), found(it, fact.id()));
        case FindingMoved it ->
            counted.computeIfPresent(it.findingId(), (id, before) -> moved(before, it));
        case FindingWithdrawn it -> counted.remove(it.findingId());
      }
    }
    return List.copyOf(counted.values());
  }

  private static Counted found(ViolationFound it, String event) {
    return Counted.during(
        Objects.requireNonNull(BY_KIND.get(it.kind())),
        it.findingId(),
        it.from(),
        it.until(),
        List.of(it.province()),
        it.operatorId(),
        List.of(event));
  }

  private static Counted moved(Counted before, FindingMoved to) {
    return new Counted(
        before.figure(),
        before.id(),
        to.from(),
        to.until(),
        before.provinces(),
        before.operatorId(),
        before.events());
  }
}
