/** How the formats of C2SP spell numbers, bytes and lines. */
@NullMarked
package io.qinggui.platform.transparency.text;

import org.jspecify.annotations.NullMarked;
