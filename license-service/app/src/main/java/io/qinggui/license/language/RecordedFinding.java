package io.qinggui.license.language;

/**
 * What the rules had against an act, which is on record all the same: it was decided elsewhere, or
 * it was for the issuer to weigh.
 *
 * @param rule id of the rule
 * @param code of the reason
 * @param clause that the rule rests on
 */
public record RecordedFinding(String rule, String code, String clause) {}
