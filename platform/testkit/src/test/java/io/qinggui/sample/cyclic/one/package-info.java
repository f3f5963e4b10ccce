@NullMarked
package io.qinggui.sample.cyclic.one;

import org.jspecify.annotations.NullMarked;
