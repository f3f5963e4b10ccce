package io.qinggui.license.language;

/**
 * What the rules had against an act that was decided elsewhere. It is on record all the same.
 *
 * @param rule id of the rule
 * @param code of the reason
 * @param clause that the rule rests on
 */
public record RecordedFinding(String rule, String code, String clause) {}
