package io.qinggui.operator.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** Put a registered operator on the list of bad credit. */
public record AddCreditRecord(String operatorId, Filer filer, CreditEntry entry, LocalDate today)
    implements RegisterCommand {}
