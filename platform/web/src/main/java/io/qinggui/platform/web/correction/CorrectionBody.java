package io.qinggui.platform.web.correction;

import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked for by a correction.
 *
 * @param eventId event that was recorded wrongly, as the history names it
 * @param reason why, in the officer's words; for officers and auditors only
 * @param replacement the right fact, with the fields of the write that recorded the wrong one;
 *     without it the fact is withdrawn and nothing takes its place
 */
public record CorrectionBody(
    @ValidText(max = 64) String eventId,
    @MultiLine @ValidText(max = 500) String reason,
    @Schema(type = "object") @Nullable JsonNode replacement)
    implements Noted {

  /** Whether something takes the fact's place. */
  public boolean replaces() {
    return replacement != null && !replacement.isNull();
  }
}
