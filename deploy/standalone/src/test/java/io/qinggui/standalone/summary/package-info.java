@NullMarked
package io.qinggui.standalone.summary;

import org.jspecify.annotations.NullMarked;
