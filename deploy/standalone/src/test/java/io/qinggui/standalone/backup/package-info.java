@NullMarked
package io.qinggui.standalone.backup;

import org.jspecify.annotations.NullMarked;
