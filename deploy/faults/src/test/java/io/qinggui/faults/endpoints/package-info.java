/** Webhooks that hang, drip, flood, lead elsewhere or are not who they say, beside sound ones. */
@NullMarked
package io.qinggui.faults.endpoints;

import org.jspecify.annotations.NullMarked;
