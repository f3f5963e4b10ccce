/** 企业: finds operators, and shows one with what holds for it on any day, as known at any time. */
@NullMarked
package io.qinggui.gateway.pages.operator;

import org.jspecify.annotations.NullMarked;
