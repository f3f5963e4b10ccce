/**
 * Asks the witnesses of a log for cosignatures (the client's side of C2SP tlog-witness), and says
 * which checkpoint is the newest that a policy is content with.
 *
 * <p>It works behind the publishing of checkpoints and never holds it up: whoever publishes hands a
 * checkpoint over and goes on. What witnesses answer may be hostile: it is limited in time and
 * size, and verified before it counts.
 */
@NullMarked
package io.qinggui.platform.witnessing;

import org.jspecify.annotations.NullMarked;
