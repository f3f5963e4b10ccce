package io.qinggui.license.language;

import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import org.jspecify.annotations.Nullable;

/** Withdraw an amendment that was recorded wrongly, and perhaps record the right one. */
public record CorrectAmendment(
    Filer by, String eventId, String reason, @Nullable RulebookCommand replacement, EventIds ids)
    implements RulebookCommand, Correction<RulebookCommand> {}
