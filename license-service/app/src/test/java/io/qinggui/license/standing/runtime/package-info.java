/** Tests of standings and what they are read from. */
@NullMarked
package io.qinggui.license.standing.runtime;

import org.jspecify.annotations.NullMarked;
