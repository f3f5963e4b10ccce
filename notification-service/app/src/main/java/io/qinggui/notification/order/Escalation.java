package io.qinggui.notification.order;

import io.qinggui.notification.language.OrderCommand.Escalate;
import io.qinggui.notification.language.OrderCommand.Patience;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.order.OrderState.Acknowledged;
import io.qinggui.notification.order.OrderState.Escalated;
import io.qinggui.notification.order.OrderState.NotIssued;
import io.qinggui.notification.order.OrderState.Open;
import io.qinggui.notification.order.OrderState.Superseded;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.reference.Authority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who is to know of an order that nobody acknowledges: the administration of the operator's
 * province, then the ministry. After an outage both at once, in that order.
 */
public final class Escalation {

  private Escalation() {}

  /** Who is told. */
  public enum Level {
    /** The administration of the operator's province; the ministry where that is not known. */
    ADMINISTRATION,
    /** The ministry. */
    MINISTRY;

    private Duration after(Patience patience) {
      return switch (this) {
        case ADMINISTRATION -> patience.ofAdministration();
        case MINISTRY -> patience.ofMinistry();
      };
    }
  }

  /** The last moment of issue of the orders of which a level is to be told by now. */
  public static Instant dueWhenIssuedBy(Level level, Patience patience, Instant now) {
    return now.minus(level.after(patience));
  }

  /** Whether a level is to be told of an order that nobody has acknowledged. */
  public static boolean isDue(Level level, Instant issuedAt, Patience patience, Instant now) {
    return !issuedAt.isAfter(dueWhenIssuedBy(level, patience, now));
  }

  static Decision<OrderEvent> decide(Escalate command, OrderState state) {
    return switch (state) {
      case Open(var issued) -> tell(command, issued, Stream.of(Level.values()));
      case Escalated(var issued, var toMinistry) ->
          tell(command, issued, toMinistry ? Stream.of() : Stream.of(Level.MINISTRY));
      case NotIssued never -> Decision.accept();
      case Acknowledged answered -> Decision.accept();
      case Superseded ended -> Decision.accept();
    };
  }

  /** Where the province is not known, both levels are the ministry, and it is told once. */
  private static Decision<OrderEvent> tell(
      Escalate command, OrderIssued issued, Stream<Level> levels) {
    List<OrderEvent> told =
        levels
            .filter(each -> isDue(each, issued.issuedAt(), command.patience(), command.at()))
            .map(each -> authority(each, command))
            .distinct()
            .<OrderEvent>map(
                to ->
                    new OrderEscalated(
                        issued.operatorId(),
                        issued.orderId(),
                        issued.addressee(),
                        to,
                        command.at()))
            .toList();
    return new Decision.Accepted<>(told);
  }

  private static String authority(Level level, Escalate command) {
    return switch (level) {
      case ADMINISTRATION -> Objects.requireNonNullElse(command.province(), Authority.MIIT);
      case MINISTRY -> Authority.MIIT;
    };
  }
}
