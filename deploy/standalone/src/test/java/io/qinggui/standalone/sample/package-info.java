@NullMarked
package io.qinggui.standalone.sample;

import org.jspecify.annotations.NullMarked;
