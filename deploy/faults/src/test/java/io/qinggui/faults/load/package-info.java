/**
 * Business as usual while something goes wrong: writers on all services, and a witness who
 * remembers everything that was acknowledged.
 */
@NullMarked
package io.qinggui.faults.load;

import org.jspecify.annotations.NullMarked;
