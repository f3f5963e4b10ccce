@NullMarked
package io.qinggui.platform.client;

import org.jspecify.annotations.NullMarked;
