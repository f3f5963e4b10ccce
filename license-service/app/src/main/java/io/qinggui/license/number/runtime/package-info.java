/** Finds the spelling of a license number that is on record. */
@NullMarked
package io.qinggui.license.number.runtime;

import org.jspecify.annotations.NullMarked;
