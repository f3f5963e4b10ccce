/**
 * Reference data that every service needs and none may own: unified social credit codes, provinces,
 * the services of the catalogue, and Beijing time.
 */
@NullMarked
package io.qinggui.platform.reference;

import org.jspecify.annotations.NullMarked;
