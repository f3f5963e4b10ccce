/**
 * Events told by email: one at once, or those of a day in a list, in plain Chinese or English with
 * links. Says nothing that the public events do not say.
 */
@NullMarked
package io.qinggui.notification.email;

import org.jspecify.annotations.NullMarked;
