@NullMarked
package io.qinggui.sample.impure.registration;

import org.jspecify.annotations.NullMarked;
