package io.qinggui.inspection.deadline.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When last days are told of.
 *
 * @param enabled whether this instance tells at all
 * @param every how often is looked at the date and at what was recorded
 */
@ConfigurationProperties("qinggui.inspection.time-limit")
record TimeLimitProperties(
    @DefaultValue("true") boolean enabled, @DefaultValue("60s") Duration every) {}
