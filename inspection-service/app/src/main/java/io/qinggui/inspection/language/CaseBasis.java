package io.qinggui.inspection.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finding that opened a case by itself.
 *
 * @param findingId the finding
 * @param leaseId the lease that it is about, when it is about one
 * @param because ids of the events behind it
 */
public record CaseBasis(String findingId, @Nullable String leaseId, List<String> because) {

  /** Copies the list. */
  public CaseBasis {
    because = List.copyOf(because);
  }
}
