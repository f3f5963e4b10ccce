package io.qinggui.platform.intake;

/**
 * Why something follows.
 *
 * @param policy name of the policy
 * @param event that it was applied to
 */
public record Cause(String policy, ReceivedEvent event) {}
