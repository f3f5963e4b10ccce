package io.qinggui.faults.instances;

import io.qinggui.license.LicenseServiceApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/**
 * The license service as a process of its own, with a clock that is ahead of the real one by the
 * milliseconds given first; each line on its standard input says others. All other arguments are
 * the service's.
 */
public final class InstanceMain {

  static final String READY = "ready on ";

  private InstanceMain() {}

  private static final class Ahead extends Clock {

    private final AtomicLong millis;

    Ahead(AtomicLong millis) {
      this.millis = millis;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("moments only");
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(Duration.ofMillis(millis.get()));
    }
  }

  /** Starts it. */
  public static void main(String[] args) {
    AtomicLong ahead = new AtomicLong(Long.parseLong(args[0]));
    SpringApplication application = new SpringApplication(LicenseServiceApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("simulated", new Ahead(ahead)));
    var context = application.run(Arrays.copyOfRange(args, 1, args.length));
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    System.out.println(READY + port);
    Scanner lines = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
    while (lines.hasNextLine()) {
      ahead.set(Long.parseLong(lines.nextLine()));
    }
  }
}
