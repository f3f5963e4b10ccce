package io.qinggui.platform.web.write;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.qinggui.platform.command.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What a dry run answers.
 *
 * @param dryRun always true
 * @param events that would be appended, in their order
 * @param more further members of this object, which some writes tell
 */
public record DryRunAnswer(
    boolean dryRun, List<DryRunEvent> events, @JsonAnyGetter Map<String, Object> more) {

  static DryRunAnswer of(Outcome.DryRun<?> dryRun, Map<String, Object> more) {
    return new DryRunAnswer(true, dryRun.events().stream().map(DryRunEvent::of).toList(), more);
  }
}
