/**
 * Requests that nobody should send, by the thousand, at every endpoint that the running system
 * describes; with valid ones in between, to see that those are still answered.
 */
@NullMarked
package io.qinggui.faults.hostile;

import org.jspecify.annotations.NullMarked;
