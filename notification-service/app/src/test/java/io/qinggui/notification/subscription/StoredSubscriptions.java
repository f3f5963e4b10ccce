package io.qinggui.notification.subscription;

import static io.qinggui.notification.Examples.QINGXI;

import io.qinggui.notification.language.Channel;
import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.DeliveryAlert.DeliveryExhausted;
import io.qinggui.notification.language.DeliveryAlert.DeliveryFailing;
import io.qinggui.notification.language.DeliveryAlert.DeliveryRecovered;
import io.qinggui.notification.language.DeliveryAlert.EndpointGone;
import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.Owner;
import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.language.Selection;
import io.qinggui.notification.language.SigningKeyCreated;
import io.qinggui.notification.language.SubscriptionEvent.EndpointConfirmed;
import io.qinggui.notification.language.SubscriptionEvent.RunRequested;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionPaused;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is stored of subscriptions and of the key that signs. */
public final class StoredSubscriptions {

  /** Stands in whatever must not be published, nor printed. */
  public static final String SECRET = "内部";

  private static final String ID = "SUB-5F2C1A9B7D3E4F60";
  private static final String EVENT_ID = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
  private static final String TYPE = "io.qinggui.license.standing-changed.v1";
  private static final Owner OWNER = new Owner("operator", QINGXI, "33");
  private static final Sealed SEALED = new Sealed("0123456789abcdef", SECRET);

  /** What is never published. */
  public static final List<NotificationEvent> UNPUBLISHED =
      List.of(
          new Subscribed(
              ID,
              OWNER,
              SECRET,
              new Selection(List.of(TYPE), List.of("33"), List.of("CDN"), List.of(QINGXI)),
              new Channel(
                  "WEBHOOK",
                  "https://example.cn/" + SECRET,
                  "BINARY",
                  "PER_OPERATOR",
                  "HANDSHAKE",
                  null,
                  null,
                  null),
              4711,
              SEALED,
              on(1)),
          new Subscribed(
              ID,
              OWNER,
              SECRET,
              new Selection(List.of(TYPE), List.of(), List.of(), List.of()),
              new Channel("EMAIL", null, null, null, null, SECRET + "@example.cn", "DAILY", "ZH"),
              0,
              null,
              on(1)),
          new SubscriptionPaused(ID, on(2)),
          new SubscriptionResumed(ID, null, on(3)),
          new SubscriptionResumed(ID, Instant.parse("2018-01-03T01:00:00Z"), on(3)),
          new SecretRotated(
              ID,
              SEALED,
              Instant.parse("2018-01-04T00:00:00.000001Z"),
              Instant.parse("2018-01-05T00:00:00.000001Z"),
              on(4)),
          new EndpointConfirmed(ID, on(5)),
          new RunRequested(ID, "RUN-0B5E7C528A41", "REPLAY", 1, 4711, on(6)),
          new SubscriptionRemoved(ID, on(6)),
          new SigningKeyCreated("key-1", "AAAA", SEALED, on(1)));

  /** What is published. */
  public static final List<DeliveryAlert> ALERTS =
      List.of(
          new DeliveryFailing(ID, QINGXI, TYPE, EVENT_ID, 503, on(7)),
          new DeliveryExhausted(ID, QINGXI, TYPE, EVENT_ID, 404, on(8)),
          new DeliveryRecovered(ID, QINGXI, TYPE, EVENT_ID, 204, on(9)),
          new SubscriptionDisabled(ID, QINGXI, "ONLY_FAILURES", TYPE, EVENT_ID, 500, on(10)),
          new EndpointGone(ID, QINGXI, TYPE, EVENT_ID, 410, on(11)),
          new DeliveryFailing(ID, null, TYPE, EVENT_ID, null, on(7)));

  private StoredSubscriptions() {}

  private static LocalDate on(int day) {
    return LocalDate.of(2018, 1, day);
  }
}
