@NullMarked
package io.qinggui.platform.web.write;

import org.jspecify.annotations.NullMarked;
