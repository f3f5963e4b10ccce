package io.qinggui.platform.transparency.policy;

import io.qinggui.platform.transparency.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A log that a policy knows.
 *
 * @param key its name is the origin of the log's checkpoints
 * @param url where the log is, in whichever sense; {@code null} when the policy does not say
 */
public record PolicyLog(VerifierKey key, @Nullable String url) {}
