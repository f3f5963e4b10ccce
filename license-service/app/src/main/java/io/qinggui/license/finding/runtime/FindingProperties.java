package io.qinggui.license.finding.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When violations are looked for.
 *
 * @param enabled whether this instance looks at all
 * @param every how often is looked at the date; what is recorded is looked at when it is
 */
@ConfigurationProperties("qinggui.license.finding")
public record FindingProperties(
    @DefaultValue("true") boolean enabled, @DefaultValue("60s") Duration every) {}
