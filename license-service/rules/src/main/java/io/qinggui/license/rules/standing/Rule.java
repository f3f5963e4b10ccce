package io.qinggui.license.rules.standing;

/**
 * A rule of the notice.
 *
 * @param id e.g. {@code G1}
 * @param clause where the notice says it
 * @param statement what it says, in one sentence; a value of the rulebook stands in it by its name,
 *     in braces, since it may be amended
 */
public record Rule(String id, String clause, String statement) {}
