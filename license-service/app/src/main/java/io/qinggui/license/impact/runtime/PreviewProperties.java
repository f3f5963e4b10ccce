package io.qinggui.license.impact.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes of the rulebook are previewed.
 *
 * @param patience how long a request waits for its answer before it is told where to ask for it;
 *     shorter than the gateway waits
 * @param atOnce how many may be under way or wait; one is worked on at a time
 * @param kept how many finished ones can be asked for
 * @param keptFor how long
 * @param share of one processor that it takes, from 0 to 1; the rest of the time it pauses
 */
@ConfigurationProperties("qinggui.license.preview")
public record PreviewProperties(
    @DefaultValue("1500ms") Duration patience,
    @DefaultValue("5") int atOnce,
    @DefaultValue("20") int kept,
    @DefaultValue("1h") Duration keptFor,
    @DefaultValue("0.5") double share) {

  /** Refuses what cannot be. */
  public PreviewProperties {
    if (share <= 0 || share > 1 || atOnce < 1) {
      throw new IllegalArgumentException("share " + share + ", at once " + atOnce);
    }
  }
}
