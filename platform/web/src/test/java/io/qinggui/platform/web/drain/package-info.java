/** Tests of how a process ends. */
@NullMarked
package io.qinggui.platform.web.drain;

import org.jspecify.annotations.NullMarked;
