package io.qinggui.operator.language;

import java.time.LocalDate;

/** Put a registered operator on the list of bad credit. */
public record AddCreditRecord(String operatorId, CreditEntry entry, LocalDate today)
    implements RegisterCommand {}
