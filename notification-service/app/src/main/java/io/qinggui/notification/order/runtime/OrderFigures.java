package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.figure.StreamFigures;
import io.qinggui.platform.figure.StreamFigures.Fact;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is counted of orders: in the provinces that they concern, all of them where they say none.
 */
@Configuration(proxyBeanMethods = false)
class OrderFigures {

  private static final Figure ISSUED =
      Figure.inPeriod("notification.orders-issued", "向基础电信企业发出通知件数", "Orders issued to carriers");
  private static final Figure ACKNOWLEDGED =
      Figure.inPeriod("notification.orders-acknowledged", "基础电信企业回执件数", "Orders acknowledged");
  private static final Figure ESCALATED =
      Figure.inPeriod("notification.orders-escalated", "逾期未回执上报次数", "Orders escalated");
  private static final Figure OPEN =
      Figure.onLastDay(
          "notification.orders-open",
          "期末未回执且仍有效的通知件数",
          "Orders that nobody has acknowledged on the last day, and that still hold");

  @Bean
  FigureSource ordersCounted(Ledger ledger, EventCatalog<NotificationEvent> catalog) {
    return StreamFigures.of(
        List.of(ISSUED, ACKNOWLEDGED, ESCALATED, OPEN),
        ledger,
        catalog,
        OrderEvent.class,
        OrderFigures::count);
  }

  private static List<Counted> count(List<Fact<OrderEvent>> facts, Known known) {
    List<Counted> counted = new ArrayList<>();
    Collection<String> provinces = Set.of();
    Fact<OrderEvent> open = null;
    for (Fact<OrderEvent> fact : facts) {
      switch (fact.event()) {
        case OrderIssued it -> {
          provinces =
              it.content().provinces().isEmpty() ? Province.codes() : it.content().provinces();
          open = fact;
          one(counted, ISSUED, fact, provinces);
        }
        case OrderAcknowledged it -> {
          one(counted, ACKNOWLEDGED, fact, provinces);
          open(counted, open, it.acknowledgedOn(), provinces);
          open = null;
        }
        case OrderEscalated it -> one(counted, ESCALATED, fact, provinces);
        case OrderSuperseded it -> {
          open(counted, open, it.legalDate(), provinces);
          open = null;
        }
      }
    }
    open(counted, open, null, provinces);
    return counted;
  }

  private static void one(
      List<Counted> counted, Figure figure, Fact<OrderEvent> fact, Collection<String> provinces) {
    counted.add(
        Counted.on(
            figure,
            fact.event().orderId() + "#" + fact.id(),
            fact.event().legalDate(),
            provinces,
            fact.event().operatorId(),
            List.of(fact.id())));
  }

  private static void open(
      List<Counted> counted,
      @Nullable Fact<OrderEvent> issued,
      @Nullable LocalDate until,
      Collection<String> provinces) {
    if (issued != null) {
      counted.add(
          Counted.during(
              OPEN,
              issued.event().orderId(),
              issued.event().legalDate(),
              until,
              provinces,
              issued.event().operatorId(),
              List.of(issued.id())));
    }
  }
}
