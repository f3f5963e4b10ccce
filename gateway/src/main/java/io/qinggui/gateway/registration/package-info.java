/** Licenses are for operators of the register, which another service has. */
@NullMarked
package io.qinggui.gateway.registration;

import org.jspecify.annotations.NullMarked;
