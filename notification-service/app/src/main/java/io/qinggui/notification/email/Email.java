package io.qinggui.notification.email;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An email that is to be sent.
 *
 * @param to one address, without a name
 * @param language of the letter
 * @param day whose events these are, for a list of a day; {@code null} for one event at once
 * @param items the events in their order
 */
public record Email(String to, Language language, @Nullable LocalDate day, List<Item> items) {

  /**
   * An event and what it does not say itself.
   *
   * @param event the CloudEvent as JSON in UTF-8
   * @param name of the operator that it is about; {@code null} when it is not known, or no operator
   *     is concerned
   */
  public record Item(byte[] event, @Nullable String name) {}

  /** Copies the items. */
  public Email {
    items = List.copyOf(items);
    if (items.isEmpty() || (day == null && items.size() > 1)) {
      throw new IllegalArgumentException("one event at once, or some of a day");
    }
  }

  /** One event, at once. */
  public static Email immediate(String to, Language language, Item item) {
    return new Email(to, language, null, List.of(item));
  }

  /** The events of a day. */
  public static Email daily(String to, Language language, LocalDate day, List<Item> items) {
    return new Email(to, language, day, items);
  }
}
