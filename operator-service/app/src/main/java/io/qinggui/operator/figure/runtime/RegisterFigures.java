package io.qinggui.operator.figure.runtime;

import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of operators. A credit record belongs to the province whose administration listed
 * it; one of the ministry to the province where the operator is registered.
 */
final class RegisterFigures {

  private static final Figure REGISTERED =
      Figure.inPeriod("operator.operators-registered", "登记经营者家数（按登记日期）", "Operators registered");
  private static final Figure REPORTED =
      Figure.inPeriod(
          "operator.services-reported", "报告已开展业务次数（按开展日期）", "Services reported as running");
  private static final Figure ADDED =
      Figure.inPeriod("operator.credit-records-added", "列入不良信用记录条数", "Credit records added");
  private static final Figure REMOVED =
      Figure.inPeriod("operator.credit-records-removed", "移出不良信用记录条数", "Credit records removed");
  private static final Figure LISTED =
      Figure.onLastDay(
          "operator.credit-records-listed",
          "期末不良信用记录条数",
          "Credit records on the list on the last day");
  private static final Figure CROSS_BORDER =
      Figure.inPeriod(
          "operator.cross-border-approvals", "批准跨境业务件数", "Approvals of cross-border operation");

  static final List<Figure> ALL =
      List.of(REGISTERED, REPORTED, ADDED, REMOVED, LISTED, CROSS_BORDER);

  private RegisterFigures() {}

  static List<Counted> count(List<Fact<RegisterEvent>> facts, Known known) {
    Tally tally = new Tally();
    facts.forEach(tally::add);
    tally.list();
    return tally.counted;
  }

  private static final class Tally {

    private final List<Counted> counted = new ArrayList<>();
    private final Map<String, Fact<CreditRecordAdded>> listed = new HashMap<>();
    private List<String> home = List.of();

    void add(Fact<RegisterEvent> fact) {
      switch (fact.event()) {
        case OperatorRegistered it -> {
          home = List.of(it.province());
          one(REGISTERED, fact, home);
        }
        case ServiceReported it -> one(REPORTED, fact, List.of(it.province()));
        case CreditRecordAdded it -> {
          listed.put(it.creditRecordId(), new Fact<>(fact.id(), it));
          one(ADDED, fact, placeOf(it));
        }
        case CreditRecordRemoved it -> {
          Fact<CreditRecordAdded> record = listed.remove(it.creditRecordId());
          if (record != null) {
            one(REMOVED, fact, placeOf(record.event()));
            during(record, it.removedOn());
          }
        }
        case CrossBorderApproved it -> one(CROSS_BORDER, fact, home);
        case RegisterEvent other -> {}
      }
    }

    void list() {
      listed.values().forEach(it -> during(it, null));
    }

    private List<String> placeOf(CreditRecordAdded it) {
      return Province.isCode(it.listedBy()) ? List.of(it.listedBy()) : home;
    }

    private void during(Fact<CreditRecordAdded> record, @Nullable LocalDate removedOn) {
      counted.add(
          Counted.during(
              LISTED,
              record.event().operatorId() + "#" + record.event().creditRecordId(),
              record.event().listedOn(),
              removedOn,
              placeOf(record.event()),
              record.event().operatorId(),
              List.of(record.id())));
    }

    private void one(Figure figure, Fact<RegisterEvent> fact, List<String> provinces) {
      counted.add(
          Counted.on(
              figure,
              fact.event().operatorId() + "#" + fact.id(),
              fact.event().legalDate(),
              provinces,
              fact.event().operatorId(),
              List.of(fact.id())));
    }
  }
}
