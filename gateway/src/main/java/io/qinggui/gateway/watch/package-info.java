/** What whoever runs the gateway sees of it: which of the services behind it do not answer. */
@NullMarked
package io.qinggui.gateway.watch;

import org.jspecify.annotations.NullMarked;
