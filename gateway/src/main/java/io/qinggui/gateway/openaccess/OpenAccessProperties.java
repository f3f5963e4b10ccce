package io.qinggui.gateway.openaccess;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is answered without a token.
 *
 * @param perClient requests of one address in a period
 * @param inAll requests of everybody in a period
 * @param period after which both begin anew
 * @param pause before somebody is told that it was too much: whoever floods on a connection is as
 *     slow as that
 * @param pausing who pauses at most at once; one more is told at once and loses its connection
 * @param clientsKept addresses that are told apart; the least active are forgotten first
 */
@ConfigurationProperties("qinggui.gateway.open-access")
record OpenAccessProperties(
    @DefaultValue("20") int perClient,
    @DefaultValue("100") int inAll,
    @DefaultValue("1s") Duration period,
    @DefaultValue("250ms") Duration pause,
    @DefaultValue("200") int pausing,
    @DefaultValue("10000") int clientsKept) {}
