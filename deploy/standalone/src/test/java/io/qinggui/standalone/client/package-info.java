@NullMarked
package io.qinggui.standalone.client;

import org.jspecify.annotations.NullMarked;
