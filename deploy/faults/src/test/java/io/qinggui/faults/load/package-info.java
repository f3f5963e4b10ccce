/**
 * Business as usual while something goes wrong: writers on all services, and the history of their
 * operations with everything that was acknowledged.
 */
@NullMarked
package io.qinggui.faults.load;

import org.jspecify.annotations.NullMarked;
