/**
 * What the witness vouches for: one history of each log that it was set up for, recorded before a
 * cosignature leaves the house.
 */
@NullMarked
package io.qinggui.witness.cosigning;

import org.jspecify.annotations.NullMarked;
