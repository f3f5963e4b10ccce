package io.qinggui.notification.subscription;

import static io.qinggui.notification.Examples.QINGXI;
import static io.qinggui.notification.Examples.TODAY;

import io.qinggui.notification.language.Channel;
import io.qinggui.notification.language.DeliveryReport.Attempted;
import io.qinggui.notification.language.Owner;
import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Requester.Sight;
import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.language.Selection;
import io.qinggui.notification.language.Subscribe;
import io.qinggui.notification.language.SubscriptionCommand;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.platform.testkit.DeciderFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subscribers, and what they ask for. */
final class SubscriptionExamples {

  static final String ID = "SUB-5F2C1A9B7D3E4F60";
  static final String STANDING = "io.qinggui.license.standing-changed.v1";
  static final String CASE = "io.qinggui.inspection.case-opened.v1";

  static final Requester ZHEJIANG = requester("ca-33", null, "33", Sight.ALL);
  static final Requester JIANGSU = requester("ca-32", null, "32", Sight.ALL);
  static final Requester CARRIER = requester("carrier", "CARRIER-1", null, Sight.ALL);
  static final Requester OPERATOR = requester("operator", QINGXI, null, Sight.ITSELF);
  static final Requester MINISTRY = requester("miit", null, null, Sight.MINISTRY);
  static final Requester EVALUATOR = requester("caict", null, null, Sight.NOTHING);

  static final Selection STANDINGS = selection(STANDING);
  static final Sealed SECRET = new Sealed("key", "first");
  static final Sealed SECOND = new Sealed("key", "second");
  static final Attempted ATTEMPTED = new Attempted(STANDING, "event-1", 503);
  static final Channel WEBHOOK = webhook("https://example.cn/hooks", "NONE");

  static final SubscriptionLimits LIMITS = new SubscriptionLimits(3, 10);

  private SubscriptionExamples() {}

  static DeciderFixture<SubscriptionCommand, SubscriptionEvent, SubscriptionState> nothing() {
    return DeciderFixture.of(
        new SubscriptionDecider(
            new Subscribing(
                Set.of(STANDING, CASE),
                LIMITS,
                url ->
                    url.startsWith("https:") ? Optional.empty() : Optional.of("scheme-refused"))));
  }

  static DeciderFixture<SubscriptionCommand, SubscriptionEvent, SubscriptionState> subscribedBy(
      Requester owner, Channel channel) {
    return nothing().given(subscribed(owner, STANDINGS, channel));
  }

  static Subscribed subscribed(Requester owner, Selection selection, Channel channel) {
    return new Subscribed(
        ID, owner.self(), "系统对接", selection, channel, 7, secretOf(channel), TODAY);
  }

  static Subscribe subscribe(Requester by, Selection selection, Channel channel) {
    return new Subscribe(ID, "系统对接", selection, channel, 7, 9, secretOf(channel), 0, 0, by, TODAY);
  }

  private static @Nullable Sealed secretOf(Channel channel) {
    return channel.url() == null ? null : SECRET;
  }

  static Selection selection(String... types) {
    return new Selection(List.of(types), List.of(), List.of(), List.of());
  }

  static Channel webhook(String url, String validation) {
    return new Channel("WEBHOOK", url, "STRUCTURED", "PER_OPERATOR", validation, null, null, null);
  }

  static Channel email(String to) {
    return new Channel("EMAIL", null, null, null, null, to, "DAILY", "ZH");
  }

  private static Requester requester(
      String subject, @Nullable String operatorId, @Nullable String province, Sight sight) {
    return new Requester(new Owner(subject, operatorId, province), sight);
  }
}
