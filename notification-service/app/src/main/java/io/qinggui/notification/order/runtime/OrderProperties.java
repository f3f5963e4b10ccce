package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.OrderCommand.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When authorities are told of orders that nobody acknowledges.
 *
 * @param enabled whether this instance looks for them at all
 * @param every how often it looks
 * @param escalateToAdministrationAfter from then on the administration of the operator's province
 *     knows
 * @param escalateToMinistryAfter from then on the ministry knows; not earlier than the
 *     administration
 */
@ConfigurationProperties("qinggui.orders")
public record OrderProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("60s") Duration every,
    @DefaultValue("24h") Duration escalateToAdministrationAfter,
    @DefaultValue("72h") Duration escalateToMinistryAfter) {

  Patience patience() {
    return new Patience(escalateToAdministrationAfter, escalateToMinistryAfter);
  }
}
