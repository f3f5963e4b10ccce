/** Where the installation's key comes from: the configuration, or a file beside the ledger. */
@NullMarked
package io.qinggui.notification.secret.runtime;

import org.jspecify.annotations.NullMarked;
