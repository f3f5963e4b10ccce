package io.qinggui.license.announcement.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When standings are announced.
 *
 * @param enabled whether this instance announces at all
 * @param every how often the date is looked at
 * @param quiet how long nothing more must have been recorded about an operator; ten times as long
 *     while many wait, as in an import
 */
@ConfigurationProperties("qinggui.license.announcement")
public record AnnouncementProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("60s") Duration every,
    @DefaultValue("500ms") Duration quiet) {}
