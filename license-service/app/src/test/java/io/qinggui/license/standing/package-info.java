/** Tests of standings and what they are read from. */
@NullMarked
package io.qinggui.license.standing;

import org.jspecify.annotations.NullMarked;
