/**
 * The transparency logs and their witness: killed, kept apart, put back and altered, while somebody
 * outside keeps every checkpoint that was ever shown and holds them against each other.
 */
@NullMarked
package io.qinggui.faults.log;

import org.jspecify.annotations.NullMarked;
