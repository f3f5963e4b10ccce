package io.qinggui.platform.projection;

import io.qinggui.platform.projection.ProgressDocument.At;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The lives of a projection, from one reset to the next. Who begins one clears away what was
 * before, parked events too, and only then lets all instances go on; who dies over that is replaced
 * after a while, by another generation.
 */
final class Generations {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ProgressDocument progress;
  private final Documents documents;
  private final Runnable releaseParked;
  private final InstantSource clock;
  private boolean indexed;
  private long awaited;
  private Instant awaitedSince = Instant.MIN;

  Generations(
      ProgressDocument progress, Documents documents, Runnable releaseParked, InstantSource clock) {
    this.progress = progress;
    this.documents = documents;
    this.releaseParked = releaseParked;
    this.clock = clock;
  }

  /** Where the projection is; begun or taken over when need be. */
  At present() {
    if (!indexed) {
      documents.prepare();
      indexed = true;
    }
    Optional<At> found = progress.read();
    if (found.isEmpty()) {
      return progress.begin() ? prepared(progress.read().orElseThrow()) : present();
    }
    At at = found.get();
    return at.preparing() && isOverdue(at.generation()) ? next() : at;
  }

  /** Begins the next generation. */
  At next() {
    return prepared(progress.reset());
  }

  private At prepared(At at) {
    releaseParked.run();
    documents.removeOlderThan(at.generation());
    progress.prepared(at.generation());
    return new At(at.generation(), at.position(), false, at.parked());
  }

  private boolean isOverdue(long generation) {
    if (generation != awaited) {
      awaited = generation;
      awaitedSince = clock.instant();
    }
    return clock.instant().isAfter(awaitedSince.plus(PATIENCE));
  }
}
