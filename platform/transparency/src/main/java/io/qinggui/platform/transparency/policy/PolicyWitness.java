package io.qinggui.platform.transparency.policy;

import io.qinggui.platform.transparency.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A witness that a policy knows.
 *
 * @param name within the policy only
 * @param key whose cosignatures count
 * @param url the submission prefix of C2SP tlog-witness; {@code null} when the policy does not say
 */
public record PolicyWitness(String name, VerifierKey key, @Nullable String url) {}
