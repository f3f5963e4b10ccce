/** Orders over HTTP: carriers find and acknowledge theirs, officers see who did not. */
@NullMarked
package io.qinggui.notification.order.http;

import org.jspecify.annotations.NullMarked;
