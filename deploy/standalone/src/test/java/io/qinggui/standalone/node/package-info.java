@NullMarked
package io.qinggui.standalone.node;

import org.jspecify.annotations.NullMarked;
