/**
 * The one key with which this installation signs webhooks, besides the secrets that it shares with
 * subscribers. It is made when it is first needed.
 */
@NullMarked
package io.qinggui.notification.signingkey;

import org.jspecify.annotations.NullMarked;
