package io.qinggui.license.impact.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.impact.runtime.Preview;
import io.qinggui.license.impact.runtime.Proposal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a preview has come, and what it has found.
 *
 * @param impact absent before the end
 * @param examples likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewView(
    String previewId,
    Preview.State state,
    Progress progress,
    ComparedAt asOf,
    @Nullable ImpactView impact,
    @Nullable List<ExampleView> examples) {

  /**
   * Of the operators that there are.
   *
   * @param operatorsTotal 0 as long as it waits
   * @param estimatedSecondsLeft at the pace so far; unknown ({@code null}) at the beginning
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Progress(long operatorsDone, long operatorsTotal, @Nullable Long estimatedSecondsLeft) {

    static Progress of(Preview preview) {
      // begun seconds count: nobody comes back too early
      Long left = preview.left().map(it -> it.plusMillis(999).toSeconds()).orElse(null);
      return new Progress(preview.done(), preview.total(), left);
    }
  }

  /**
   * What was compared: facts that were recorded by {@code knownAt}, and no others.
   *
   * @param validAt what counts as today
   * @param ledgerPosition of the last of these facts
   * @param rulebook version in force
   * @param proposedRulebook version with the change
   */
  record ComparedAt(
      String validAt,
      String knownAt,
      String ledgerPosition,
      String rulebook,
      String proposedRulebook) {

    static ComparedAt of(Proposal proposal, String ledger) {
      return new ComparedAt(
          proposal.asOf().validAt().toString(),
          proposal.asOf().knownAt().toString(),
          ledger + ":" + proposal.position(),
          proposal.present().version(),
          proposal.proposed().version());
    }
  }

  static PreviewView of(Preview preview, String ledger) {
    return new PreviewView(
        preview.id(),
        preview.state(),
        Progress.of(preview),
        ComparedAt.of(preview.proposal(), ledger),
        preview.impact().map(ImpactView::of).orElse(null),
        preview
            .impact()
            .map(it -> it.examples().stream().map(ExampleView::of).toList())
            .orElse(null));
  }

  /** As members of the answer to a dry run. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("previewId", previewId);
    members.put("state", state);
    members.put("progress", progress);
    members.put("asOf", asOf);
    if (impact != null && examples != null) {
      members.put("impact", impact);
      members.put("examples", examples);
    }
    return members;
  }
}
