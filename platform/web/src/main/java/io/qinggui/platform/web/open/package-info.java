/** What everybody may read, without a token. */
@NullMarked
package io.qinggui.platform.web.open;

import org.jspecify.annotations.NullMarked;
