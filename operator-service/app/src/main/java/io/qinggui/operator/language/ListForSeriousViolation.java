package io.qinggui.operator.language;

/**
 * Put an operator on the list of bad credit because its violation was determined to be serious
 * (V1). Whoever works without a license is often in no register: this listing does not ask for one.
 */
public record ListForSeriousViolation(String operatorId, CreditEntry entry)
    implements RegisterCommand {}
