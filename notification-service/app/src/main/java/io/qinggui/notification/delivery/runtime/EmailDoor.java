package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.email.Email;
import io.qinggui.notification.email.Language;
import io.qinggui.notification.email.Mailed;
import io.qinggui.notification.email.runtime.EmailSender;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.notification.subscription.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** By email: a letter for each event, or one for a day. */
final class EmailDoor implements Door, DigestDoor {

  private final Delivery.Email reader;
  private final EmailSender sender;
  private final Feed feed;

  EmailDoor(Delivery.Email reader, EmailSender sender, Feed feed) {
    this.reader = reader;
    this.sender = sender;
    this.feed = feed;
  }

  @Override
  public Answer send(FeedItem item, Instant at) {
    return send(Email.immediate(reader.to(), language(), item(item)), at);
  }

  @Override
  public Answer send(List<FeedItem> items, LocalDate day, Instant at) {
    List<Email.Item> all = items.stream().map(this::item).toList();
    return send(Email.daily(reader.to(), language(), day, all), at);
  }

  private Email.Item item(FeedItem item) {
    return new Email.Item(item.event(), feed.operatorName(item.subject()).orElse(null));
  }

  private Language language() {
    return switch (reader.language()) {
      case ZH -> Language.CHINESE;
      case EN -> Language.ENGLISH;
    };
  }

  private Answer send(Email email, Instant at) {
    Mailed mailed = sender.send(email);
    return new Answer(
        new Attempt(at, mailed.code(), mailed.millis(), mailed.excerpt(), mailed.failure()),
        mailed.kind() == Mailed.Kind.ACCEPTED ? Answer.Kind.TAKEN : Answer.Kind.FAILED,
        null);
  }
}
