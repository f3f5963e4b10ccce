package io.qinggui.notification.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A carrier was told what it has to enforce about an operator. The order is the whole that holds
 * from its day: it takes the place of every earlier order about the operator to the same carrier.
 *
 * @param orderId the order
 * @param operatorId whom it is about
 * @param addressee the carrier
 * @param effect the strongest effect that holds, {@code BARRED} or {@code NO_NEW_CUSTOMERS}; or
 *     {@code LIFTED} when none does any more
 * @param services those that it concerns; empty for all
 * @param provinces two-digit codes of those that it concerns; empty for all
 * @param since first day on which all of it holds
 * @param clause clause of the notice behind the strongest effect
 * @param effects what applies where, the strongest first; empty after a lifting
 * @param text what it means, in one sentence
 * @param decision where the standing behind it can be asked for again: a path below the gateway
 * @param issuedAt when it was issued
 */
public record OrderIssued(
    String orderId,
    String operatorId,
    String addressee,
    String effect,
    List<String> services,
    List<String> provinces,
    LocalDate since,
    String clause,
    List<OrderedEffect> effects,
    OrderText text,
    String decision,
    Instant issuedAt)
    implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.order-issued.v1";

  /** Copies the lists. */
  public OrderIssued {
    services = List.copyOf(services);
    provinces = List.copyOf(provinces);
    effects = List.copyOf(effects);
  }

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
