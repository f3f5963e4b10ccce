package io.qinggui.notification.language;

import java.time.LocalDate;
import java.util.List;

/**
 * What an order says. It is the whole that holds from a boundary, and not what changed there.
 *
 * @param effect the strongest effect that holds; {@code LIFTED} when none does any more
 * @param services that it concerns, of a lifting those that were concerned; empty for all
 * @param provinces two-digit codes of those that it concerns, likewise; empty for all
 * @param since the first day on which all of it holds
 * @param clause of the strongest effect, of a lifting that of the order before
 * @param effects what applies where, the strongest first; empty after a lifting
 * @param text one sentence
 * @param decision where the standing behind it can be asked for again: a path below the gateway
 */
public record OrderContent(
    String effect,
    List<String> services,
    List<String> provinces,
    LocalDate since,
    String clause,
    List<EnforcedEffect> effects,
    OrderText text,
    String decision) {

  /** Copies the lists. */
  public OrderContent {
    services = List.copyOf(services);
    provinces = List.copyOf(provinces);
    effects = List.copyOf(effects);
  }
}
