package io.qinggui.notification.subscription.runtime;

import static io.qinggui.notification.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.notification.language.Beat;
import io.qinggui.notification.language.Channel;
import io.qinggui.notification.language.HeartBeat;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.Owner;
import io.qinggui.notification.language.Selection;
import io.qinggui.notification.language.SubscriptionCommand;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionPaused;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final EventCatalog<NotificationEvent> catalog = EventCatalog.of(NotificationEvent.class);
  private final Ledger ledger = new MemoryLedger("notification");
  private final List<Subscriptions> opened = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Subscriptions::close);
  }

  @Test
  void whoever_is_started_later_knows_the_same() {
    append(subscribed("A"), subscribed("B"), new SubscriptionPaused("B", TODAY));
    append(new HeartBeat(0, null, TODAY), new Beat(0, null, TODAY).stream());
    Subscriptions all = started();
    assertThat(all.await(ledger.head(), SOON)).isTrue();
    assertThat(all.all()).extracting(Subscription::id).containsExactly("A", "B");
    assertThat(all.find("B").orElseThrow().status()).isEqualTo(Status.PAUSED);
    assertThat(all.find("B").orElseThrow().version()).isEqualTo(1);
    assertThat(all.find("C")).isEmpty();
  }

  @Test
  void each_change_is_told_in_its_order_the_last_one_being_the_end() {
    Subscriptions all = started();
    List<Status> told = new CopyOnWriteArrayList<>();
    all.onChange(it -> told.add(it.status()));
    append(subscribed("A"), new SubscriptionPaused("A", TODAY));
    append(new SubscriptionResumed("A", null, TODAY), new SubscriptionRemoved("A", TODAY));
    assertThat(all.await(ledger.head(), SOON)).isTrue();
    assertThat(told).containsExactly(Status.ACTIVE, Status.PAUSED, Status.ACTIVE, Status.REMOVED);
    assertThat(all.all()).isEmpty();
    assertThat(all.find("A")).isEmpty();
  }

  @Test
  void what_is_over_can_still_be_read_as_it_was_at_any_time() {
    append(subscribed("A"), new SubscriptionPaused("A", TODAY));
    append(new SubscriptionRemoved("A", TODAY));
    Subscriptions all = started();
    assertThat(all.read("A").orElseThrow().status()).isEqualTo(Status.REMOVED);
    assertThat(all.read("A", 1).orElseThrow().status()).isEqualTo(Status.PAUSED);
    assertThat(all.read("A", 0).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    assertThat(all.read("B")).isEmpty();
  }

  @Test
  void what_another_instance_appends_is_seen_all_the_same() {
    Subscriptions all = started(elsewhere(ledger));
    append(subscribed("A"));
    await().atMost(SOON).until(() -> all.find("A").isPresent());
  }

  @Test
  void it_says_when_it_has_not_come_so_far() {
    assertThat(started().await(1, Duration.ofMillis(50))).isFalse();
  }

  private Subscriptions started() {
    return started(ledger);
  }

  private Subscriptions started(Ledger followed) {
    Subscriptions started = new Subscriptions(followed, catalog);
    opened.add(started);
    return started;
  }

  private void append(SubscriptionEvent... events) {
    for (SubscriptionEvent each : events) {
      append(each, SubscriptionCommand.streamOf(each.subscriptionId()));
    }
  }

  private void append(NotificationEvent event, String stream) {
    String id = "event-" + ledger.head();
    var type = catalog.typeOf(event.getClass());
    ledger.append(
        new Append(
            id,
            id,
            Actor.system("test"),
            List.of(
                new NewEvent(
                    id,
                    type.value(),
                    type.version(),
                    stream,
                    ledger.lastSequence(stream) + 1,
                    event.subject(),
                    event.legalDate(),
                    catalog.write(event),
                    "{}".getBytes(StandardCharsets.UTF_8)))));
  }

  private static Subscribed subscribed(String id) {
    return new Subscribed(
        id,
        new Owner("ca-33", null, "33"),
        "name",
        new Selection(List.of("io.qinggui.*"), List.of(), List.of(), List.of()),
        new Channel("EMAIL", null, null, null, null, "a@example.cn", "DAILY", "ZH"),
        0,
        null,
        LocalDate.of(2018, 1, 1));
  }

  /** The same ledger in another process: it does not tell what is appended here. */
  private static Ledger elsewhere(Ledger ledger) {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, args) ->
                method.getName().equals("onAppend")
                    ? (Ledger.Subscription) () -> {}
                    : method.invoke(ledger, args));
  }
}
