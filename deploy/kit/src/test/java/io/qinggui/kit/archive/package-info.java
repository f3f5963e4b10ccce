/** Tests of archives. */
@NullMarked
package io.qinggui.kit.archive;

import org.jspecify.annotations.NullMarked;
