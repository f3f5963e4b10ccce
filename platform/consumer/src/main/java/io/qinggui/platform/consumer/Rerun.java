package io.qinggui.platform.consumer;

import org.jspecify.annotations.Nullable;

/**
 * What came of running parked events again.
 *
 * @param applied events that were applied and are no longer parked
 * @param remaining events that are still parked under the key
 * @param error why the first of them failed; {@code null} when none remains
 */
public record Rerun(int applied, int remaining, @Nullable String error) {}
