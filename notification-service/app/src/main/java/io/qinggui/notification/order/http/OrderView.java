package io.qinggui.notification.order.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.language.OrderText;
import io.qinggui.notification.order.OrderStatus;
import io.qinggui.notification.order.runtime.OrderRecord;
import io.qinggui.platform.projection.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as clients see it.
 *
 * @param effect the strongest effect that holds, or {@code LIFTED}
 * @param services that it concerns; empty for all
 * @param provinces that it concerns; empty for all
 * @param effects what applies where
 * @param decision where the standing behind it can be asked for again
 * @param escalations which authorities were told that nobody had acknowledged it
 */
record OrderView(
    String orderId,
    String operatorId,
    String addressee,
    String effect,
    List<String> services,
    List<String> provinces,
    String since,
    String clause,
    List<Effect> effects,
    OrderText text,
    String decision,
    Instant issuedAt,
    OrderStatus state,
    List<Escalation> escalations,
    @Nullable Acknowledgement acknowledgement,
    @Nullable End superseded,
    @JsonIgnore long version) {

  /** What applies in a place, and why. */
  record Effect(
      String effect,
      @Nullable String service,
      @Nullable String province,
      @Nullable String licenseNumber,
      String clause,
      String rule,
      String code,
      @Nullable String from,
      @Nullable String until,
      List<String> because) {

    static Effect of(EnforcedEffect it) {
      return new Effect(
          it.effect(),
          it.service(),
          it.province(),
          it.licenseNumber(),
          it.clause(),
          it.rule(),
          it.code(),
          it.from() == null ? null : it.from().toString(),
          it.until() == null ? null : it.until().toString(),
          it.because());
    }
  }

  /** An authority was told. */
  record Escalation(String to, Instant at) {

    static Escalation of(OrderEscalated it) {
      return new Escalation(it.to(), it.escalatedAt());
    }
  }

  /**
   * What the carrier did.
   *
   * @param remark for officers, auditors and the carrier
   */
  record Acknowledgement(String acknowledgedOn, String action, @Nullable String remark) {

    static Acknowledgement of(OrderAcknowledged it, boolean withRemark) {
      return new Acknowledgement(
          it.acknowledgedOn().toString(), it.action(), withRemark ? it.remark() : null);
    }
  }

  /** Why it holds no more. */
  record End(@Nullable String by, String reason, Instant at) {

    static End of(OrderSuperseded it) {
      return new End(it.supersededBy(), it.reason(), it.supersededAt());
    }
  }

  static OrderView of(Versioned<OrderRecord> found, boolean withRemark) {
    OrderRecord it = found.view();
    OrderContent content = it.issued().content();
    OrderAcknowledged answer = it.answer();
    OrderSuperseded end = it.end();
    return new OrderView(
        found.key(),
        it.issued().operatorId(),
        it.issued().addressee(),
        content.effect(),
        content.services(),
        content.provinces(),
        content.since().toString(),
        content.clause(),
        content.effects().stream().map(Effect::of).toList(),
        content.text(),
        content.decision(),
        it.issued().issuedAt(),
        it.status(),
        it.escalations().stream().map(Escalation::of).toList(),
        answer == null ? null : Acknowledgement.of(answer, withRemark),
        end == null ? null : End.of(end),
        found.version());
  }
}
