package io.qinggui.notification.subscription.http;

import io.qinggui.notification.email.runtime.EmailSender;
import io.qinggui.notification.language.Channel;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Requester.Sight;
import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.language.Subscribe;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.notification.subscription.Delivery;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscribing, and reading what was subscribed to. */
@RestController
class SubscriptionsController {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Commands<NotificationEvent> commands;
  private final WriteAnswers answers;
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final SubscriptionAccess access;
  private final FeedStart feed;
  private final Secrets secrets;
  private final EmailSender mail;
  private final Today today;

  SubscriptionsController(
      Commands<NotificationEvent> commands,
      WriteAnswers answers,
      Ledger ledger,
      Subscriptions subscriptions,
      SubscriptionAccess access,
      FeedStart feed,
      Secrets secrets,
      EmailSender mail,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.access = access;
    this.feed = feed;
    this.secrets = secrets;
    this.mail = mail;
    this.today = today;
  }

  @Operation(summary = "Subscribe to events")
  @PostMapping("/api/v1/subscriptions")
  Created<SubscriptionAnswer> subscribe(
      @RequestBody SubscriptionBody body, CommandRequest request) {
    if (body.delivery().kind() == Delivery.Kind.EMAIL && !mail.isConfigured()) {
      throw ProblemException.invalid("/delivery/kind", "mail-not-configured");
    }
    return answers.created(
        commands.send(command(body, request), request.context()),
        applied -> WriteAnswers.path("/api/v1/subscriptions/{id}", subscribed(applied)),
        this::answer);
  }

  /** The id follows from the request, so that its repeat is about the same subscription. */
  private Subscribe command(SubscriptionBody body, CommandRequest request) {
    String id = ContentId.of("SUB", request.commandId());
    Requester by = Requesters.of(request.caller());
    Channel channel = body.delivery().channel();
    FeedStart.Place place = feed.place(body.from());
    Collection<Subscription> present = present();
    return new Subscribe(
        id,
        body.name(),
        body.selection(),
        channel,
        place.position(),
        place.head(),
        secret(id, channel, by, request.dryRun()),
        (int) present.stream().filter(it -> it.owner().equals(by.self())).count(),
        present.size(),
        by,
        today.date());
  }

  private @Nullable Sealed secret(String id, Channel channel, Requester by, boolean dryRun) {
    boolean forTrial = dryRun || by.sight() == Sight.NOTHING;
    return channel.kind().equals(Delivery.Kind.WEBHOOK.name()) ? secrets.first(id, forTrial) : null;
  }

  private static String subscribed(Outcome.Applied<NotificationEvent> applied) {
    return applied.first(Subscribed.class).subscriptionId();
  }

  /** The first answer again for whoever repeats the request: nobody else has its key. */
  private SubscriptionAnswer answer(Outcome.Applied<NotificationEvent> applied) {
    Subscribed event = applied.first(Subscribed.class);
    String id = event.subscriptionId();
    SubscriptionView view =
        SubscriptionView.of(subscriptions.read(id, applied.version()).orElseThrow());
    return event.secret() == null
        ? new SubscriptionAnswer(view, null, null)
        : new SubscriptionAnswer(view, secrets.text(event.secret(), id), secrets.publicKey());
  }

  @Operation(summary = "A subscription")
  @GetMapping("/api/v1/subscriptions/{subscriptionId}")
  ResponseEntity<SubscriptionView> one(
      @PathVariable @ValidText(max = 64) String subscriptionId, Caller caller) {
    Subscription found = access.of(subscriptionId, caller);
    return ReadAnswers.versioned(found.version(), SubscriptionView.of(found));
  }

  /** Those that are not over. */
  @Operation(summary = "One's own subscriptions; for the ministry all")
  @GetMapping("/api/v1/subscriptions")
  Page<SubscriptionView> find(
      @RequestParam(required = false) @Nullable Status state, PageRequest page, Caller caller) {
    Requester by = Requesters.of(caller);
    caller.require(by.sight() != Sight.NOTHING);
    List<Subscription> mine =
        present().stream()
            .filter(it -> by.hasSayOver(it.owner()))
            .filter(it -> state == null || it.status() == state)
            .toList();
    return page.from((after, limit) -> after(mine, after, limit), Subscription::id)
        .map(SubscriptionView::of);
  }

  private static List<Subscription> after(
      List<Subscription> sorted, Optional<String> key, int limit) {
    return sorted.stream()
        .filter(it -> key.isEmpty() || it.id().compareTo(key.get()) > 0)
        .limit(limit)
        .toList();
  }

  /** Including what was written before this call, unless that takes too long. */
  private Collection<Subscription> present() {
    var unused = subscriptions.await(ledger.head(), PATIENCE);
    return subscriptions.all();
  }
}
