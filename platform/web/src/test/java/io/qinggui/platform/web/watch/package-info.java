@NullMarked
package io.qinggui.platform.web.watch;

import org.jspecify.annotations.NullMarked;
