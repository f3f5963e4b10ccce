package io.qinggui.platform.projection;

/**
 * What running parked events again came to.
 *
 * @param applied so many were applied and released, in order
 * @param remaining so many are still parked under the key
 * @param error why it ended early; empty when nothing remains
 */
public record Rerun(int applied, int remaining, String error) {}
