package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code order/<orderId>}. */
public sealed interface OrderCommand extends Command {

  /** The order. */
  String orderId();

  @Override
  default String stream() {
    return streamOf(orderId());
  }

  /** The stream of an order. */
  static String streamOf(String orderId) {
    return "order/" + orderId;
  }

  /** Issue it. Entailed by what is to be enforced. */
  record Issue(
      String orderId, String operatorId, String addressee, OrderContent content, Instant at)
      implements OrderCommand {}

  /**
   * Put another order, or none, in its place. Entailed by what is to be enforced.
   *
   * @param by the order that takes its place; {@code null} when none does
   */
  record Supersede(String orderId, @Nullable String by, SupersedingReason reason, Instant at)
      implements OrderCommand {}

  /** Say what was done on it. */
  record Acknowledge(
      String orderId,
      LocalDate acknowledgedOn,
      OrderAction action,
      @Nullable String remark,
      Filer filer,
      LocalDate today)
      implements OrderCommand {}

  /**
   * Tell the authorities that nobody acknowledged it.
   *
   * @param province of the operator, {@code null} when it is not known
   */
  record Escalate(String orderId, @Nullable String province, Patience patience, Instant at)
      implements OrderCommand {}

  /**
   * How long an order may stay without an acknowledgement.
   *
   * @param ofAdministration from then on the administration of the operator's province knows
   * @param ofMinistry from then on the ministry knows
   */
  record Patience(Duration ofAdministration, Duration ofMinistry) {

    /**
     * @throws IllegalArgumentException when the ministry would know before the administration
     */
    public Patience {
      if (ofMinistry.compareTo(ofAdministration) < 0) {
        throw new IllegalArgumentException(
            "the ministry is told after the administration: %s, %s"
                .formatted(ofAdministration, ofMinistry));
      }
    }
  }
}
