@NullMarked
package io.qinggui.sample.onlyedge.http;

import org.jspecify.annotations.NullMarked;
