/** 监管: what supervision records, list by list, and the draws of spot checks made again. */
@NullMarked
package io.qinggui.gateway.pages.supervision;

import org.jspecify.annotations.NullMarked;
