package io.qinggui.notification.policy;

import io.qinggui.license.contract.Effect;
import io.qinggui.license.contract.StandingChanged;
import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.OrderEffect;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A changed standing, as far as orders follow from it.
 *
 * @param standing as it was published
 */
record AnnouncedStanding(StandingChanged standing) {

  private static final Set<String> ENFORCED =
      Set.of(OrderEffect.BARRED.name(), OrderEffect.NO_NEW_CUSTOMERS.name());

  /**
   * Whether it is the standing of a day. One that was current when it was recorded may be over when
   * it is received; then another one has been recorded, or will be.
   */
  boolean holdsOn(LocalDate day) {
    return Boolean.TRUE.equals(standing.current())
        && (standing.nextChangeAt() == null || day.isBefore(standing.nextChangeAt()));
  }

  Restate restate(ReceivedEvent event, @Nullable String name, Set<String> carriers, Instant now) {
    return new Restate(
        standing.operatorId(),
        name,
        standing.changedOn(),
        standing.effects().stream()
            .filter(each -> ENFORCED.contains(each.effect()))
            .map(AnnouncedStanding::enforced)
            .toList(),
        standing.corrections() != null && !standing.corrections().isEmpty(),
        decision(event.recordedAt()),
        carriers,
        now);
  }

  /** The same standing, asked for on its day and as it was known when it was recorded. */
  private String decision(Instant knownAt) {
    return "/api/v1/operators/%s/standing?validAt=%s&knownAt=%s"
        .formatted(standing.operatorId(), Beijing.startOf(standing.changedOn()), knownAt);
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
