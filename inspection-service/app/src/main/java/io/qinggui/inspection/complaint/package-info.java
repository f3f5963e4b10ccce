/**
 * Complaints (举报, 三(一)): received, accepted or referred, looked into, replied to, closed. Who
 * complains is personal data: sealed in the ledger with a key of its own, which can be destroyed.
 */
@NullMarked
package io.qinggui.inspection.complaint;

import org.jspecify.annotations.NullMarked;
