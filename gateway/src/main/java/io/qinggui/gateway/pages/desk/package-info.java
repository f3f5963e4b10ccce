/** 工作台: what waits for a visitor today, whoever that is; every number opens its list. */
@NullMarked
package io.qinggui.gateway.pages.desk;

import org.jspecify.annotations.NullMarked;
