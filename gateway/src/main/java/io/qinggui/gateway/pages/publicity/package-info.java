/** 公示: what everybody may look up, without a login. */
@NullMarked
package io.qinggui.gateway.pages.publicity;

import org.jspecify.annotations.NullMarked;
