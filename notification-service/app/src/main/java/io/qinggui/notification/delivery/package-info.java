/**
 * Deliveries: when something is tried again, when an endpoint is given up, and what is known of
 * each attempt. Nothing goes silent: what was never tried and what was refused look different.
 */
@NullMarked
package io.qinggui.notification.delivery;

import org.jspecify.annotations.NullMarked;
