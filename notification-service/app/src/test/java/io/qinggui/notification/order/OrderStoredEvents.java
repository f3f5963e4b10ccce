package io.qinggui.notification.order;

import static io.qinggui.notification.order.OrderExamples.DECISION;
import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.on;

import io.qinggui.notification.language.CarriersEvent.CarrierNoted;
import io.qinggui.notification.language.CarriersEvent.NoCarrierNoted;
import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.EnforcementEvent.Addressed;
import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorNoted;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorWithdrawalNoted;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.language.OrderText;
import java.util.List;

/** One of each event that orders store, everything filled in. */
public final class OrderStoredEvents {

  /** Stands in whatever must not be published. */
  public static final String SECRET = "内部";

  private static final String ORDER = "ORDER-0F1E2D3C4B5A6978";
  private static final String NEXT = "ORDER-8796A5B4C3D2E1F0";
  private static final String FACT = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";

  private static final OrderContent CONTENT =
      new OrderContent(
          "BARRED",
          List.of("CDN"),
          List.of("33"),
          on("2018-01-01"),
          "二(一)2",
          List.of(
              new EnforcedEffect(
                  "BARRED",
                  "CDN",
                  "33",
                  "浙B1-20140026",
                  "二(一)2",
                  "G1",
                  "COMMITMENT_BROKEN",
                  on("2018-01-01"),
                  on("2018-06-01"),
                  List.of(FACT))),
          new OrderText("不得经营。", "It may not operate."),
          DECISION);

  /** What is never published. */
  public static final List<NotificationEvent> NOTED =
      List.of(
          new OperatorNoted(TELECOM, "CARRIER", "11", on("2014-05-01"), FACT),
          new OperatorWithdrawalNoted(TELECOM, FACT, on("2014-05-01")),
          new CarrierNoted(TELECOM, on("2014-05-01")),
          new NoCarrierNoted(TELECOM, on("2014-05-01")),
          new EnforcementNoted(
              QINGXI, 1, on("2018-01-01"), CONTENT, List.of(new Addressed(TELECOM, ORDER)), NOW));

  /** What is published, without the remark. */
  public static final List<NotificationEvent> PUBLIC =
      List.of(
          new OrderIssued(QINGXI, ORDER, TELECOM, CONTENT, NOW),
          new OrderAcknowledged(QINGXI, ORDER, TELECOM, on("2018-01-02"), "STOPPED", SECRET),
          new OrderEscalated(QINGXI, ORDER, TELECOM, "33", NOW),
          new OrderSuperseded(QINGXI, ORDER, TELECOM, NEXT, "LATER_BOUNDARY", NOW));

  private OrderStoredEvents() {}
}
