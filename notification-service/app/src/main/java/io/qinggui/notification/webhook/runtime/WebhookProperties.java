package io.qinggui.notification.webhook.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request to a webhook may cost.
 *
 * @param timeout for all of it, from the name to the last byte of the answer
 * @param connectTimeout for each network address, and for the handshake of the encryption
 * @param answerAtMost how much of an answer is read
 * @param excerpt how much of that is kept
 * @param headerLine longest line in the head of an answer
 * @param headerLines how many lines it has at most
 * @param connections how many there are at most; no fewer than deliveries under way
 * @param connectionsPerEndpoint how many of them one endpoint gets
 * @param connectionWait how long a request waits for one
 * @param idle how long an unused connection is kept
 * @param connectionAge how long a connection is used: the name may have moved since
 * @param retryAfterAtMost how much patience an endpoint can ask for
 * @param origin the name under which this service asks endpoints for their consent; by default the
 *     host of {@code qinggui.public-address}
 * @param ratePerMinute how many deliveries a minute it asks consent for
 * @param sslBundle name of the SSL bundle with the authorities that are trusted; the JDK's by
 *     default
 */
@ConfigurationProperties("qinggui.webhooks")
record WebhookProperties(
    @DefaultValue("15s") Duration timeout,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("64KB") DataSize answerAtMost,
    @DefaultValue("1000B") DataSize excerpt,
    @DefaultValue("8KB") DataSize headerLine,
    @DefaultValue("100") int headerLines,
    @DefaultValue("4096") int connections,
    @DefaultValue("32") int connectionsPerEndpoint,
    @DefaultValue("1s") Duration connectionWait,
    @DefaultValue("30s") Duration idle,
    @DefaultValue("5m") Duration connectionAge,
    @DefaultValue("24h") Duration retryAfterAtMost,
    @Nullable String origin,
    @DefaultValue("6000") int ratePerMinute,
    @Nullable String sslBundle) {}
