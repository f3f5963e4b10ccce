package io.qinggui.bench.decision.peer;

/**
 * What the rules found.
 *
 * @param license empty when it is not about one
 */
public record Found(String rule, String code, String license) {}
