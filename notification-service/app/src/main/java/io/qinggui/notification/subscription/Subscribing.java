package io.qinggui.notification.subscription;

import io.qinggui.notification.endpoint.EndpointRules;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Requester.Sight;
import io.qinggui.notification.language.Selection;
import io.qinggui.notification.language.Subscribe;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who may subscribe to what. A pattern that no type matches would deliver nothing for ever, and
 * nobody would notice: it is taken for a slip.
 *
 * @param types the CloudEvents types that exist
 * @param limits how many subscriptions there may be
 * @param endpoints which URLs can be called
 */
public record Subscribing(Set<String> types, SubscriptionLimits limits, EndpointRules endpoints) {

  /** Copies the set. */
  public Subscribing {
    types = Set.copyOf(types);
  }

  Optional<Rejection> refusal(Subscribe command) {
    return Checks.all(
        Checks.entitled(command.by().sight() != Sight.NOTHING),
        Checks.entitled(staysWithItself(command.by(), command.selection())),
        unknownType(command.selection().types()),
        Checks.that(
            command.from() >= 0 && command.from() <= command.head(),
            () -> Rejection.invalid("position-unknown", "/from")),
        address(Delivery.of(command.channel())),
        tooMany("too-many-subscriptions", command.ofOwner(), limits.perOwner()),
        tooMany("no-more-subscriptions", command.inAll(), limits.inAll()));
  }

  Subscribed event(Subscribe command) {
    return new Subscribed(
        command.subscriptionId(),
        command.by().self(),
        command.name(),
        narrowed(command.by(), command.selection()),
        command.channel(),
        command.from(),
        command.secret(),
        command.today());
  }

  /** An operator hears about itself, whatever it asks for. */
  private static Selection narrowed(Requester by, Selection selection) {
    String operatorId = by.self().operatorId();
    return by.sight() == Sight.ITSELF && operatorId != null
        ? selection.about(operatorId)
        : selection;
  }

  private static boolean staysWithItself(Requester by, Selection selection) {
    return by.sight() != Sight.ITSELF
        || selection.operatorIds().stream().allMatch(it -> it.equals(by.self().operatorId()));
  }

  private Optional<Rejection> unknownType(List<String> patterns) {
    return IntStream.range(0, patterns.size())
        .filter(at -> types.stream().noneMatch(it -> FeedFilter.isOfType(patterns.get(at), it)))
        .mapToObj(at -> Rejection.invalid("event-type-unknown", "/types/" + at))
        .findFirst();
  }

  private Optional<Rejection> address(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Webhook webhook ->
          endpoints.refusal(webhook.url()).map(code -> Rejection.invalid(code, "/delivery/url"));
      case Delivery.Email email ->
          Checks.that(
              MailAddress.isPlausible(email.to()),
              () -> Rejection.invalid("mail-address-malformed", "/delivery/to"));
    };
  }

  private static Optional<Rejection> tooMany(String code, int present, int most) {
    return Checks.that(present < most, () -> Rejection.conflict(code, Map.of("most", most)));
  }
}
