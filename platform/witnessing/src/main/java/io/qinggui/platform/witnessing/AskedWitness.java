package io.qinggui.platform.witnessing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A witness and when it is asked again. For the one thread of {@link Rounds}. */
final class AskedWitness {

  private static final Logger LOG = LoggerFactory.getLogger(AskedWitness.class);
  private static final int MOST_DOUBLINGS = 30;

  private final List<String> names;
  private final WitnessClient client;
  private final WitnessingSettings settings;
  private @Nullable Gathering askedAbout;
  private @Nullable WitnessAnswer last;
  private int failures;
  private long failed;
  private long inconsistent;
  private long notBefore = System.nanoTime();

  AskedWitness(List<String> names, WitnessClient client, WitnessingSettings settings) {
    this.names = List.copyOf(names);
    this.client = client;
    this.settings = settings;
  }

  WitnessClient client() {
    return client;
  }

  boolean isAskedAbout(Gathering gathering) {
    return gathering == askedAbout;
  }

  boolean isBusy() {
    return askedAbout != null;
  }

  /** Nanoseconds until it may be asked again, 0 or below when it may now. */
  long pause() {
    return notBefore - System.nanoTime();
  }

  void begin(Gathering gathering) {
    askedAbout = gathering;
  }

  void end(WitnessAnswer answer) {
    boolean isNews = last == null || last.getClass() != answer.getClass();
    askedAbout = null;
    last = answer;
    if (answer instanceof WitnessAnswer.Cosigned) {
      recover();
      return;
    }
    if (isNews) {
      tell(answer);
    }
    notBefore = System.nanoTime() + pauseAfter(answer).toNanos();
    failures++;
    failed++;
    inconsistent += answer instanceof WitnessAnswer.Inconsistent ? 1 : 0;
  }

  private void tell(WitnessAnswer answer) {
    if (answer instanceof WitnessAnswer.Inconsistent) {
      LOG.error(
          "witness {} says that the log does not follow on what it saw before: somebody has to"
              + " look",
          names);
    } else {
      LOG.warn("witness {} does not cosign: {}", names, answer);
    }
  }

  WitnessState state() {
    return new WitnessState(names, last, failures, failed, inconsistent);
  }

  private void recover() {
    if (failures > 0) {
      LOG.info("witness {} cosigns again", names);
    }
    failures = 0;
  }

  private Duration pauseAfter(WitnessAnswer answer) {
    return switch (answer) {
      case WitnessAnswer.Cosigned cosigned -> Duration.ZERO;
      case WitnessAnswer.Failed failed -> doubled();
      case WitnessAnswer.Ahead ahead -> doubled();
      // somebody has to change something first
      case WitnessAnswer.Refused refused -> settings.longestPause();
      case WitnessAnswer.Inconsistent inconsistent -> settings.longestPause();
    };
  }

  private Duration doubled() {
    Duration pause = settings.firstPause().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
  }
}
