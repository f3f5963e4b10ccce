package io.qinggui.operator.language;

import java.time.LocalDate;

/**
 * Take a record off the list of bad credit.
 *
 * @param authority who asks: {@code MIIT} or the two-digit code of an administration
 */
public record RemoveCreditRecord(
    String operatorId,
    String creditRecordId,
    LocalDate removedOn,
    String cause,
    String authority,
    LocalDate today)
    implements RegisterCommand {}
