@NullMarked
package io.qinggui.sample.cyclic.two;

import org.jspecify.annotations.NullMarked;
