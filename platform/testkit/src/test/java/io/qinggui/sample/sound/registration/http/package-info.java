@NullMarked
package io.qinggui.sample.sound.registration.http;

import org.jspecify.annotations.NullMarked;
