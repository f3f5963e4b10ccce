@NullMarked
package io.qinggui.sample.hurried.registration;

import org.jspecify.annotations.NullMarked;
