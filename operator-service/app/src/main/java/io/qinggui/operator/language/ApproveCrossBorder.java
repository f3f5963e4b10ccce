package io.qinggui.operator.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Record the ministry's approval of cross-border operation (二(二)4). */
public record ApproveCrossBorder(
    String operatorId,
    Filer filer,
    String approvalNumber,
    LocalDate approvedOn,
    @Nullable LocalDate validUntil,
    LocalDate today)
    implements RegisterCommand {}
