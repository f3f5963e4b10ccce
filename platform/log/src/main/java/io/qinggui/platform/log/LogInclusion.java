package io.qinggui.platform.log;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import org.jspecify.annotations.Nullable;

/**
 * That an event is in the log.
 *
 * @param proof leads from the leaf to the root
 * @param leaf of the event
 * @param root of the tree of the proof's size
 * @param checkpoint of the same size, or {@code null} when that size is not the one that was
 *     published last: the proof then is for who has the checkpoint
 */
public record LogInclusion(
    InclusionProof proof, Hash leaf, Hash root, @Nullable SignedCheckpoint checkpoint) {}
