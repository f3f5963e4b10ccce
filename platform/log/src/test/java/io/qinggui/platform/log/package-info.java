@NullMarked
package io.qinggui.platform.log;

import org.jspecify.annotations.NullMarked;
