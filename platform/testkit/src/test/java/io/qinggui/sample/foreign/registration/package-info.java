@NullMarked
package io.qinggui.sample.foreign.registration;

import org.jspecify.annotations.NullMarked;
