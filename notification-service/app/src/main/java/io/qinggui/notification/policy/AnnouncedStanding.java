package io.qinggui.notification.policy;

import io.qinggui.license.contract.Effect;
import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.OrderEffect;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What orders need of a changed standing.
 *
 * @param changedOn first day on which these effects apply
 * @param nextChangeAt next day on which they change by themselves
 * @param corrections withdrawals of facts since the standing before
 * @param current whether it was the standing on the day on which it was recorded; absent from what
 *     was published before it was said, which is over
 */
record AnnouncedStanding(
    String operatorId,
    LocalDate changedOn,
    List<Effect> effects,
    @Nullable LocalDate nextChangeAt,
    @Nullable List<String> corrections,
    @Nullable Boolean current) {

  private static final Set<String> ENFORCED =
      Set.of(OrderEffect.BARRED.name(), OrderEffect.NO_NEW_CUSTOMERS.name());

  /**
   * Whether it is the standing of a day. One that was current when it was recorded may be over when
   * it is received; then another one has been recorded, or will be.
   */
  boolean holdsOn(LocalDate day) {
    return Boolean.TRUE.equals(current) && (nextChangeAt == null || day.isBefore(nextChangeAt));
  }

  Restate restate(ReceivedEvent event, Set<String> carriers, Instant now) {
    return new Restate(
        operatorId,
        changedOn,
        effects.stream()
            .filter(each -> ENFORCED.contains(each.effect()))
            .map(AnnouncedStanding::enforced)
            .toList(),
        corrections != null && !corrections.isEmpty(),
        decision(event.recordedAt()),
        carriers,
        now);
  }

  /** The same standing, asked for on its day and as it was known when it was recorded. */
  private String decision(Instant knownAt) {
    return "/api/v1/operators/%s/standing?validAt=%s&knownAt=%s"
        .formatted(operatorId, Beijing.startOf(changedOn), knownAt);
  }

  private static EnforcedEffect enforced(Effect it) {
    return new EnforcedEffect(
        it.effect(),
        it.service(),
        it.province(),
        it.licenseNumber(),
        it.clause(),
        it.rule(),
        it.code(),
        it.from(),
        it.until(),
        it.because());
  }
}
