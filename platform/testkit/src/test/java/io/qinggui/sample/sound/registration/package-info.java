@NullMarked
package io.qinggui.sample.sound.registration;

import org.jspecify.annotations.NullMarked;
