@NullMarked
package io.qinggui.standalone.status;

import org.jspecify.annotations.NullMarked;
