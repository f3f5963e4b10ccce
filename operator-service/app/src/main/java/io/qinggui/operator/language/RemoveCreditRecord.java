package io.qinggui.operator.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** Take a record off the list of bad credit. */
public record RemoveCreditRecord(
    String operatorId,
    Filer filer,
    String creditRecordId,
    LocalDate removedOn,
    String cause,
    LocalDate today)
    implements RegisterCommand {}
