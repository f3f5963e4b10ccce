package io.qinggui.platform.web.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a body.
 *
 * @param dryRun {@code true} when this is what would become of them; absent otherwise
 * @param outcomes one for each line that is not blank, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineOutcomes(@Nullable Boolean dryRun, List<LineOutcome> outcomes) {

  /** Copies the list. */
  public LineOutcomes {
    outcomes = List.copyOf(outcomes);
  }
}
