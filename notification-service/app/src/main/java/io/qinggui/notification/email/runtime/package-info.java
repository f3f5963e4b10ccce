/** Sending letters through a mail server, which may be slow, away or of another opinion. */
@NullMarked
package io.qinggui.notification.email.runtime;

import org.jspecify.annotations.NullMarked;
