@NullMarked
package io.qinggui.sample.foreign.registration.http;

import org.jspecify.annotations.NullMarked;
