package io.qinggui.license.reminder.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When deadlines are reminded of.
 *
 * @param enabled whether this instance reminds at all
 * @param every how often is looked at the date and at what was recorded
 */
@ConfigurationProperties("qinggui.license.reminder")
public record ReminderProperties(
    @DefaultValue("true") boolean enabled, @DefaultValue("60s") Duration every) {}
