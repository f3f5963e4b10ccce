package io.qinggui.license.licenses;

import io.qinggui.platform.reference.Beijing;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The legal date on which a request is made. */
@Component
final class Today {

  private final InstantSource clock;

  Today(InstantSource clock) {
    this.clock = clock;
  }

  LocalDate date() {
    return Beijing.dateOf(clock.instant());
  }
}
