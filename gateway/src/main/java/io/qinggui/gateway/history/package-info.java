/**
 * The histories that all services keep of an operator, merged into one by recorded time. An answer
 * is complete or is none: while a service is down there is no history.
 */
@NullMarked
package io.qinggui.gateway.history;

import org.jspecify.annotations.NullMarked;
