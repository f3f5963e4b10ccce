/**
 * Group commit, the same for every store: appends queue up, one thread takes whatever waits as the
 * next group, and each caller learns its outcome after the group's commit.
 */
@NullMarked
package io.qinggui.platform.ledger.commit;

import org.jspecify.annotations.NullMarked;
