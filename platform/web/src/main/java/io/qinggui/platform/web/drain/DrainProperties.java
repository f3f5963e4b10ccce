package io.qinggui.platform.web.drain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process ends.
 *
 * @param drain how long it still answers after it has said that it is not ready; a few times as
 *     long as whoever asks for that takes from one time to the next. Zero: not at all
 */
@ConfigurationProperties("qinggui.web")
record DrainProperties(@DefaultValue("3s") Duration drain) {}
