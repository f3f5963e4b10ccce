package io.qinggui.platform.log;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * That the log only appended between two sizes.
 *
 * @param earlierRoot of the tree of the earlier size
 * @param root of the tree of the later size
 * @param checkpoint of the later size, or {@code null} when that is not the one that was published
 *     last
 */
public record LogConsistency(
    ConsistencyProof proof, Hash earlierRoot, Hash root, @Nullable SignedCheckpoint checkpoint) {}
