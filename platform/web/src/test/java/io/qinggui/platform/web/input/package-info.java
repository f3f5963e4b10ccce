/** Tests of what is let in. */
@NullMarked
package io.qinggui.platform.web.input;

import org.jspecify.annotations.NullMarked;
