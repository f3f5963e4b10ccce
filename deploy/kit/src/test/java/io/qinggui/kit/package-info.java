/** Tests of the format of kits. */
@NullMarked
package io.qinggui.kit;

import org.jspecify.annotations.NullMarked;
