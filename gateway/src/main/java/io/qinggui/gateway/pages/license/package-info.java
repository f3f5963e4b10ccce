/** 许可证: one license, as it was on a day, and what may be filed under it. */
@NullMarked
package io.qinggui.gateway.pages.license;

import org.jspecify.annotations.NullMarked;
