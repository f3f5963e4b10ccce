@NullMarked
package io.qinggui.sample.hurried.registration.http;

import org.jspecify.annotations.NullMarked;
