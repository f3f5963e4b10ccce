/**
 * Checkpoints of C2SP tlog-checkpoint, and who signs them: the log, and the cosigners of C2SP
 * tlog-cosignature.
 */
@NullMarked
package io.qinggui.platform.transparency.checkpoint;

import org.jspecify.annotations.NullMarked;
