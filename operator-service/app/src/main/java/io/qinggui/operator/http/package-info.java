/** What the features' interfaces over HTTP share. */
@NullMarked
package io.qinggui.operator.http;

import org.jspecify.annotations.NullMarked;
