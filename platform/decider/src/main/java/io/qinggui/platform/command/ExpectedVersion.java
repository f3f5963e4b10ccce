package io.qinggui.platform.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * At which versions of its stream a command may take effect (RFC 9110, 13.1.1 and 13.1.2). A
 * stream's version is its last sequence number; one that has not begun is at {@link #NOT_BEGUN}.
 *
 * @param oneOf the only versions, or {@code null} for any
 * @param noneOf versions that it must not have
 */
public record ExpectedVersion(@Nullable Set<Long> oneOf, Set<Long> noneOf) {

  /** Of a stream without events. */
  public static final long NOT_BEGUN = -1;

  /** Copies the sets. */
  public ExpectedVersion {
    oneOf = oneOf == null ? null : Set.copyOf(oneOf);
    noneOf = Set.copyOf(noneOf);
  }

  /** No condition. */
  public static ExpectedVersion any() {
    return new ExpectedVersion(null, Set.of());
  }

  /** Exactly this one. */
  public static ExpectedVersion exactly(long version) {
    return new ExpectedVersion(Set.of(version), Set.of());
  }

  /** Whether a stream at this version is as it was expected to be. */
  public boolean allows(long version) {
    return (oneOf == null || oneOf.contains(version)) && !noneOf.contains(version);
  }
}
