@NullMarked
package io.qinggui.standalone.imports;

import org.jspecify.annotations.NullMarked;
