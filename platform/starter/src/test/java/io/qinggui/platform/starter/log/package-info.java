@NullMarked
package io.qinggui.platform.starter.log;

import org.jspecify.annotations.NullMarked;
