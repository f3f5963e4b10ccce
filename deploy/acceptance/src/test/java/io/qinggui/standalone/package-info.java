@NullMarked
package io.qinggui.standalone;

import org.jspecify.annotations.NullMarked;
