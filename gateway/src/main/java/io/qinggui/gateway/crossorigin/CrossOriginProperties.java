package io.qinggui.gateway.crossorigin;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages in browsers may call.
 *
 * @param origins for example {@code https://desk.example}, or {@code *} for all; empty: none
 * @param maxAge for how long a browser remembers what it was told about a path
 */
@ConfigurationProperties("qinggui.gateway.cors")
record CrossOriginProperties(
    @DefaultValue List<String> origins, @DefaultValue("10m") Duration maxAge) {}
