package io.qinggui.notification.endpoint.runtime;

import io.qinggui.notification.endpoint.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may lead.
 *
 * @param allow what is allowed besides {@code https} to the public Internet, each as {@code
 *     scheme://host:port}, see {@link Allowance}
 * @param loopbackHttp whether {@code http} to this machine is allowed, for trying out
 * @param nameTimeout how long a name is looked up
 * @param namesAtATime how many names are looked up at a time
 */
@ConfigurationProperties("qinggui.webhooks")
record EndpointProperties(
    @DefaultValue List<String> allow,
    @DefaultValue("false") boolean loopbackHttp,
    @DefaultValue("5s") Duration nameTimeout,
    @DefaultValue("64") int namesAtATime) {

  List<Allowance> allowances() {
    return Stream.concat(
            allow.stream().map(Allowance::of),
            loopbackHttp ? Allowance.LOOPBACK_HTTP.stream() : Stream.empty())
        .toList();
  }
}
