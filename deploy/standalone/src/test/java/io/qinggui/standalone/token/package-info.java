@NullMarked
package io.qinggui.standalone.token;

import org.jspecify.annotations.NullMarked;
